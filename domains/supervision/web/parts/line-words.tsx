import { formatDay, useLanguage, useText } from '@linli/kernel/web';
import type { Text } from '@linli/kernel/model';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { dueWords } from '../logic/days.ts';

const strengths: Record<'must' | 'strive' | 'explore', Text> = {
  must: { zh: '必须', en: 'Must' },
  strive: { zh: '力争', en: 'Strive' },
  explore: { zh: '探索', en: 'Explore' },
};

interface Props {
  readonly line: Pick<Line, 'strength' | 'deadline' | 'daysLeft' | 'differs' | 'standing'>;
  /** The target in words, where no bar says it. */
  readonly target?: string;
}

/** How binding a line is and until when: 必须 2026年12月31日前. */
export function LineWords({ line, target }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { strength, deadline, daysLeft, differs, standing } = line;
  return (
    <>
      {strength === null ? null : <span className="sv-strength">{t(strengths[strength])}</span>}
      {target === undefined ? null : <span className="sv-strength">{target}</span>}
      <span>
        {deadline === null || daysLeft === null
          ? t({ zh: '长期坚持', en: 'at all times' })
          : t(dueWords(daysLeft, standing === 'met'), { day: formatDay(deadline, language), n: Math.abs(daysLeft) })}
      </span>
      {differs ? (
        <span className="sv-differs">
          {t({ zh: '各县要求不同，按方案原定目标比', en: 'counties differ; held against the original target' })}
        </span>
      ) : null}
    </>
  );
}
