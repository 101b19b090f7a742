import { useState, type ReactElement } from 'react';
import { date, type Text } from '../../model/index.ts';
import { partOf, readDraft } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { useSession } from '../session/index.ts';

interface Props {
  readonly id: string;
  readonly label: Text;
  /** `YYYY-MM-DD` */
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day beside the forms of registers: typed in any way, shown as everywhere. */
export function DayField({ id, label, value, onChange }: Props): ReactElement {
  const t = useText();
  const session = useSession();
  const [draft, setDraft] = useState<unknown>(value);
  const field = date({ label });
  const { Input } = partOf(field);
  const read = readDraft(field, draft, session);
  const take = (next: unknown): void => {
    setDraft(next);
    const day = readDraft(field, next, session);
    if (day.ok && typeof day.value === 'string') onChange(day.value);
  };
  return (
    <div className="ln-field">
      <label htmlFor={id}>{t(label)}</label>
      <Input id={id} field={field} label={t(label)} draft={draft} onChange={take} onLeave={() => setDraft(value)} invalid={!read.ok} />
    </div>
  );
}
