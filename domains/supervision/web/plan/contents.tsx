import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { tallyOf } from '../logic/tally.ts';
import type { Chapter } from './types.ts';
import { useChapterInView } from './use-chapter-in-view.ts';

/** The chapters to jump to, with how many of their measured lines are met; stays in sight while the plan is read. */
export function Contents({ chapters }: { readonly chapters: readonly Chapter[] }): ReactElement {
  const t = useText();
  const open = useChapterInView(chapters.map((chapter) => chapter.key));
  return (
    <nav className="sv-contents ln-no-print" aria-label={t({ zh: '目录', en: 'Contents' })}>
      {chapters.map(({ key, label, lines }) => {
        const tally = tallyOf(lines);
        const measured = lines.length - tally.unmeasured;
        return (
          <a key={key} href={`#${key}`} aria-current={key === open ? 'true' : undefined}>
            {t(label)}
            {measured === 0 ? null : (
              <span className="sv-contents-tally" title={t({ zh: '已达标 / 已接入', en: 'met / measured' })}>
                {tally.met}/{measured}
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
