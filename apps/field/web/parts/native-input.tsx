import type { Field as FieldDeclaration } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Choices, Field, Words } from './field.tsx';
import { PhotoInput } from './photo-input.tsx';

/** The kinds of fields that a phone asks by its own controls. A step that asks anything else is taken at a desk. */
const kinds = new Set(['text', 'longText', 'name', 'phone', 'integer', 'decimal', 'date', 'yesNo', 'code', 'attachment']);
export const isNative = ({ kind }: FieldDeclaration): boolean => kinds.has(kind);

interface Props {
  readonly id: string;
  readonly field: FieldDeclaration;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const TEXT_MAX = 200;
const LONG_MAX = 4_000;

/** One field of a register or a case, by the control that the phone has for it. */
export function NativeInput({ id, field, value, onChange }: Props): ReactElement {
  const t = useText();
  const label = t(field.label);
  const hint = field.help === undefined ? undefined : t(field.help);
  const words = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  if (field.kind === 'yesNo')
    return (
      <Choices
        name={id}
        legend={label}
        value={typeof value === 'boolean' ? String(value) : undefined}
        choices={[
          { value: 'true', label: t({ zh: '是', en: 'Yes' }) },
          { value: 'false', label: t({ zh: '否', en: 'No' }) },
        ]}
        onChange={(chosen) => onChange(chosen === 'true')}
      />
    );
  if (field.kind === 'code')
    return (
      <Field id={id} label={label} hint={hint}>
        <select id={id} className="fd-input" value={words} onChange={(event) => onChange(event.target.value || undefined)} {...described}>
          <option value="">{t({ zh: '请选择', en: 'Choose' })}</option>
          {(field.codes?.items ?? []).map((item) => (
            <option key={item.code} value={item.code}>
              {t(item)}
            </option>
          ))}
        </select>
      </Field>
    );
  if (field.kind === 'longText')
    return <Words id={id} label={label} hint={hint} max={LONG_MAX} value={words} onChange={(typed) => onChange(typed || undefined)} />;
  if (field.kind === 'attachment') {
    const ids = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    return <PhotoInput label={label} max={field.max ?? 1} ids={ids} onChange={onChange} />;
  }
  const numeric = field.kind === 'integer' || field.kind === 'decimal';
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        className="fd-input"
        type={field.kind === 'date' ? 'date' : field.kind === 'phone' ? 'tel' : 'text'}
        inputMode={numeric ? 'decimal' : undefined}
        maxLength={TEXT_MAX}
        value={words}
        onChange={(event) => onChange(event.target.value === '' ? undefined : numeric ? Number(event.target.value) : event.target.value)}
        {...described}
      />
    </Field>
  );
}
