import type { Field, Text } from '@linli/kernel/model';
import { type Draft, partOf, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly draft: Draft;
  readonly fault: Text | undefined;
  readonly onChange: (draft: Draft) => void;
  readonly onLeave?: () => void;
  readonly place: string;
}

/** The input of one fact, with its label and what is wrong with it. */
export function ValueField({ id, field, draft, fault, onChange, onLeave, place }: Props): ReactElement {
  const t = useText();
  const { Input } = partOf(field);
  const label = t(field.label);
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        field={field}
        label={label}
        draft={draft}
        onChange={onChange}
        onLeave={onLeave ?? (() => undefined)}
        invalid={fault !== undefined}
        describedBy={fault === undefined ? undefined : `${id}-fault`}
        place={place}
      />
      {fault === undefined ? null : (
        <span id={`${id}-fault`} className="ln-error" role="alert">
          {t(fault)}
        </span>
      )}
    </div>
  );
}
