import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { PlaceDialog, PlaceName } from '../places/index.ts';
import type { InputProps } from './field-part.ts';

/** Several places, each with a button that takes it out again. */
export function PlacesInput({ id, label, draft, onChange, invalid, describedBy, place }: InputProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const chosen = Array.isArray(draft) ? draft.filter((each): each is string => typeof each === 'string') : [];
  const put = (next: string[]): void => onChange(next.length === 0 ? undefined : next);
  return (
    <span className="ln-place-field">
      {chosen.map((each) => (
        <span key={each} className="ln-chip">
          <PlaceName place={each} />
          <button
            type="button"
            onClick={() => put(chosen.filter((other) => other !== each))}
            aria-label={t({ zh: '去掉', en: 'Take out' })}
          >
            ×
          </button>
        </span>
      ))}
      <Button id={id} danger={invalid} aria-describedby={describedBy} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t({ zh: '添加地点', en: 'Add a place' })}
      </Button>
      {open ? (
        <PlaceDialog
          title={label}
          root=""
          start={place}
          value={chosen.at(-1)}
          onPick={(picked) => {
            put([...new Set([...chosen, picked])]);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}
