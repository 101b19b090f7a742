import type { ReactElement } from 'react';
import type { Field, Text } from '../../../model/index.ts';
import { type Draft, type FieldAt, partOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly draft: Draft;
  readonly fault: Text | undefined;
  readonly note: Text | undefined;
  /** The masked value that stays unless it is replaced. */
  readonly kept: string | undefined;
  /** Replacing was begun, and can be given up. */
  readonly replacing: boolean;
  /** Set once, never changed after. */
  readonly locked: boolean;
  readonly place: string | undefined;
  readonly at: FieldAt;
  readonly onChange: (draft: Draft) => void;
  readonly onLeave: () => void;
  readonly onKeep: (kept: boolean) => void;
}

/** One field of a form: label, help, input, and what is wrong with it right beneath. */
export function FormField({
  id,
  field,
  draft,
  fault,
  note,
  kept,
  replacing,
  locked,
  place,
  at,
  onChange,
  onLeave,
  onKeep,
}: Props): ReactElement {
  const t = useText();
  const label = t(field.label);
  const { Input, Display, wide } = partOf(field);
  const described = [field.help === undefined ? undefined : `${id}-help`, fault === undefined ? undefined : `${id}-fault`]
    .filter((each) => each !== undefined)
    .join(' ');
  return (
    <div className={`ln-field${wide === true ? ' ln-wide' : ''}`}>
      <label htmlFor={id}>
        {label}
        {field.required === true ? (
          <span className="ln-required">
            <span aria-hidden="true">*</span>
            <span className="ln-out-of-sight">{t({ zh: '（必填）', en: ' (required)' })}</span>
          </span>
        ) : null}
      </label>
      {locked ? (
        <span id={id} className="ln-locked">
          <Display field={field} value={draft} at={at} />
          <span className="ln-hint"> {t({ zh: '登记后不能改', en: 'cannot be changed later' })}</span>
        </span>
      ) : kept === undefined ? (
        <Input
          id={id}
          field={field}
          label={label}
          draft={draft}
          onChange={onChange}
          onLeave={onLeave}
          invalid={fault !== undefined}
          describedBy={described === '' ? undefined : described}
          place={place}
          at={at}
        />
      ) : (
        <span className="ln-locked">
          <span className="ln-figures">{kept}</span>
          <button id={id} type="button" className="ln-plain" onClick={() => onKeep(false)}>
            {t({ zh: '重填', en: 'Replace' })}
          </button>
        </span>
      )}
      {replacing ? (
        <span className="ln-hint">
          {t({ zh: '留空提交会清掉原来的。', en: 'Left empty, the old one is erased.' })}{' '}
          <button type="button" className="ln-plain" onClick={() => onKeep(true)}>
            {t({ zh: '不改了，保留原来的', en: 'Keep the old one after all' })}
          </button>
        </span>
      ) : null}
      {fault === undefined ? null : (
        <span id={`${id}-fault`} className="ln-error">
          {t(fault)}
        </span>
      )}
      {note === undefined || fault !== undefined ? null : <span className="ln-note">{t(note)}</span>}
      {field.help === undefined ? null : (
        <span id={`${id}-help`} className="ln-hint">
          {t(field.help)}
        </span>
      )}
    </div>
  );
}
