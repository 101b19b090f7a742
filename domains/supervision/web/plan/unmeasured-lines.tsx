import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';

interface Props {
  readonly lines: readonly Line[];
  /** Says so above them; the head of a chapter in which nothing is measured has said it already. */
  readonly headed: boolean;
}

/** What the plan asks for and nothing measures yet: named, so that nobody takes the page for the whole. */
export function UnmeasuredLines({ lines, headed }: Props): ReactElement {
  const t = useText();
  return (
    <div className="sv-unmeasured">
      {headed ? <p className="sv-unmeasured-head">{t({ zh: '尚未接入数据', en: 'Not yet measured' })}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line.plan}>
            <span className="sv-plan-row">{line.plan}</span>
            {t(line.label)}
          </li>
        ))}
      </ul>
    </div>
  );
}
