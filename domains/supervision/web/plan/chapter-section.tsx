import { useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { chapterSentence, type Share, shareOf, tallyOf } from '../logic/tally.ts';
import { PlanLine } from './plan-line.tsx';
import type { Chapter } from './types.ts';
import { UnmeasuredLines } from './unmeasured-lines.tsx';

interface Props {
  readonly chapter: Chapter;
  /** Its place in the plan, from 0. */
  readonly at: number;
  readonly place: string;
  readonly placeName: string;
  readonly month: string | undefined;
  readonly only: Share | undefined;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A chapter: its measured lines, then in small what nothing measures yet. */
export function ChapterSection({ chapter, at, place, placeName, month, only }: Props): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const lines = chapter.lines.filter((line) => only === undefined || shareOf(line) === only);
  if (lines.length === 0) return only === undefined ? null : <span id={chapter.key} />;
  const measured = lines.filter((line) => line.measured);
  const rest = lines.filter((line) => !line.measured);
  return (
    <section id={chapter.key} className="sv-chapter" aria-labelledby={`${chapter.key}-title`}>
      <header className="sv-chapter-head">
        <h2 id={`${chapter.key}-title`}>
          <span className="sv-numeral">{language === 'zh' ? `${numerals[at]}、` : at + 1}</span>
          {t(chapter.label)}
        </h2>
        <p className="sv-caption">{t(chapterSentence(tallyOf(chapter.lines)))}</p>
      </header>
      {measured.length === 0 ? null : (
        <ol className="sv-lines">
          {measured.map((line) => (
            <PlanLine key={line.plan} line={line} place={place} placeName={placeName} month={month} />
          ))}
        </ol>
      )}
      {rest.length === 0 ? null : <UnmeasuredLines lines={rest} headed={measured.length > 0} />}
    </section>
  );
}
