import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly usual: readonly Text[];
}

/** Why, or for what: usual answers to press, and a line of one's own. It is kept in the trail. */
export function ReasonField({ id, label, value, onChange, usual }: Props): ReactElement {
  const t = useText();
  return (
    <div className="ln-purpose">
      <label htmlFor={id}>{label}</label>
      <div className="ln-chips">
        {usual.map((each) => (
          <button key={each.zh} type="button" className="ln-chip" aria-pressed={value === t(each)} onClick={() => onChange(t(each))}>
            {t(each)}
          </button>
        ))}
      </div>
      <Input
        id={id}
        value={value}
        maxLength={200}
        aria-required
        onChange={(event) => onChange(event.target.value)}
        placeholder={t({ zh: '或自己写', en: 'Or in your own words' })}
      />
    </div>
  );
}
