import { type Draft, partOf, readDraft, useSession } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { ledgerImport } from '../../model/index.ts';

const field = ledgerImport.fields.asOf;
const { Input } = partOf(field);
const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** A day that has come, typed in any way or picked; it counts once it is whole. */
export function DayField({ id, label, value, onChange }: Props): ReactElement {
  const session = useSession();
  const [draft, setDraft] = useState<Draft>(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setDraft(value);
  }
  const take = (next: Draft): void => {
    const read = readDraft(field, next, session);
    if (!read.ok || typeof read.value !== 'string' || read.value > session.today) return;
    setDraft(read.value);
    if (read.value !== value) onChange(read.value);
  };
  const read = readDraft(field, draft, session);
  return (
    <span className="lg-on">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        field={{ ...field, required: false }}
        label={label}
        draft={draft}
        onChange={(next) => {
          setDraft(next);
          if (typeof next === 'string' && WHOLE_DAY.test(next)) take(next);
        }}
        onLeave={() => take(draft)}
        invalid={!read.ok || (typeof read.value === 'string' && read.value > session.today)}
      />
    </span>
  );
}
