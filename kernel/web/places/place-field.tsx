import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Level } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { PlaceDialog } from './place-dialog.tsx';
import { PlaceName } from './place-name.tsx';

interface Props {
  readonly id?: string;
  readonly value: string | undefined;
  readonly onChange: (place: string | undefined) => void;
  readonly root: string;
  readonly start?: string | undefined;
  readonly level?: Level;
  readonly label: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly clearable?: boolean;
}

/** Shows the chosen place and opens the dialog that chooses another. */
export function PlaceField({
  id,
  value,
  onChange,
  root,
  start,
  level,
  label,
  invalid = false,
  describedBy,
  clearable = false,
}: Props): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const pick = (place: string): void => {
    onChange(place);
    setOpen(false);
  };
  return (
    <span className="ln-place-field">
      <Button id={id} danger={invalid} aria-describedby={describedBy} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="ln-out-of-sight">{label}：</span>
        {value === undefined ? (
          <span className="ln-placeholder">{t({ zh: '选择地点', en: 'Choose a place' })}</span>
        ) : (
          <PlaceName place={value} steps={2} />
        )}
      </Button>
      {clearable && value !== undefined ? (
        <Button type="text" onClick={() => onChange(undefined)}>
          {t({ zh: '清除', en: 'Clear' })}
        </Button>
      ) : null}
      {open ? (
        <PlaceDialog
          title={label}
          root={root}
          start={start}
          value={value}
          {...(level === undefined ? {} : { level })}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </span>
  );
}
