import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';

const SHORTEST = 4; // characters; less is no purpose

/** Does it say enough to be kept in the trail? */
export const isPurpose = (text: string): boolean => text.trim().length >= SHORTEST;

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (purpose: string) => void;
  readonly usual: readonly Text[];
}

/** Why somebody needs it: usual answers to pick, and a line of one's own. It goes into the trail that residents can read. */
export function PurposeField({ id, value, onChange, usual }: Props): ReactElement {
  const t = useText();
  return (
    <div className="ln-purpose">
      <label htmlFor={id}>{t({ zh: '用途（必填）', en: 'Purpose (required)' })}</label>
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
        placeholder={t({ zh: '或自己写明用途', en: 'Or say it in your own words' })}
      />
    </div>
  );
}
