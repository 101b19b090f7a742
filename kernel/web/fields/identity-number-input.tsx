import { Input } from 'antd';
import type { ReactElement } from 'react';
import { parseIdentityNumber } from '../../model/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { useSession } from '../session/index.ts';
import type { InputProps } from './field-part.ts';
import { exampleOf } from './format-value.ts';

const LENGTH = 18;
const sexes = { '1': { zh: '男', en: 'male' }, '2': { zh: '女', en: 'female' } };

/** Counts the digits while they are typed; once there are 18, says at once what the number tells, or what is wrong. */
export function IdentityNumberInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const text = typeof draft === 'string' ? draft : '';
  const typed = text.replaceAll(/\s/g, '').length;
  const read = typed >= LENGTH ? parseIdentityNumber(text, session) : undefined;
  return (
    <>
      <Input
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        autoComplete="off"
        className="ln-figures"
        status={invalid || read?.ok === false ? 'error' : ''}
        aria-invalid={invalid || read?.ok === false}
        aria-describedby={`${describedBy ?? ''} ${id}-live`.trim()}
        aria-required={field.required === true}
        placeholder={exampleOf(field, language)}
        suffix={
          typed > 0 && typed !== LENGTH ? (
            <span className="ln-hint">
              {typed}/{LENGTH}
            </span>
          ) : null
        }
      />
      <span id={`${id}-live`} role="status" className={read?.ok === false ? 'ln-error' : 'ln-good'}>
        {read === undefined
          ? ''
          : read.ok
            ? t({ zh: '✓ {day} 出生，{sex}', en: '✓ born {day}, {sex}' }, { day: read.value.birthDate, sex: t(sexes[read.value.sex]) })
            : t(read.fault)}
      </span>
    </>
  );
}
