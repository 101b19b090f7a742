import { GoLink, usePlace, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { countDuplicates, listMoves } from '../../model/index.ts';
import { useAnswer, useCorrections } from '../queries.ts';

const SHOWN = 20; // beyond it nobody counts: "20+"

/** What waits for a community about its residents: corrections to answer, departures to note, pairs to look at. */
export function WaitingCard(): ReactElement | null {
  const t = useText();
  const place = usePlace();
  const corrections = useCorrections({ place, state: 'open', limit: 1, count: true });
  const moves = useAnswer(listMoves, { place, unseen: 'true', limit: SHOWN });
  const duplicates = useAnswer(countDuplicates, { place });
  const pairs = (duplicates.data?.certain ?? 0) + (duplicates.data?.likely ?? 0); // merely possible ones do not press
  const many = (rows: number, others: boolean): string => (others ? `${rows}+` : String(rows));
  const lines = [
    {
      to: '/residents/corrections',
      words: { zh: '勘误待答复', en: 'Corrections to answer' },
      n: corrections.data?.count?.rows ?? 0,
      shown: String(corrections.data?.count?.rows ?? 0),
    },
    {
      to: '/residents/moves',
      words: { zh: '迁出待知悉', en: 'Departures to note' },
      n: moves.data?.moves.length ?? 0,
      shown: many(moves.data?.moves.length ?? 0, (moves.data?.next ?? null) !== null),
    },
    {
      to: '/residents/duplicates',
      words: { zh: '可能重复待核对', en: 'Possible duplicates' },
      n: pairs,
      shown: String(pairs),
    },
  ].filter((line) => line.n > 0);
  if (lines.length === 0) return null;
  return (
    <section className="ln-panel" aria-labelledby="residents-waiting">
      <h2 id="residents-waiting">{t({ zh: '居民信息', en: 'Residents' })}</h2>
      <dl className="ln-tally">
        {lines.map((line) => (
          <div key={line.to}>
            <dt>
              <GoLink to={line.to}>{t(line.words)}</GoLink>
            </dt>
            <dd className="ln-figures">{line.shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
