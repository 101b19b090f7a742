import { formatNumber, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { needsCare, type Show, showCount, showLabels, shows } from '../../logic/row-states.ts';
import type { Counts } from '../../wire.ts';

interface Props {
  readonly counts: Counts;
  readonly show: Show;
  /** It is still a dry run: what needs somebody is marked. */
  readonly isOpen: boolean;
}

/** How many lines of which kind; each figure narrows the lines below to its own. */
export function RowSummary({ counts, show, isOpen }: Props): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  return (
    <div className="lg-summary" role="group" aria-label={t({ zh: '按处理结果看', en: 'By what becomes of them' })}>
      {shows.map((each) => {
        const count = showCount(each, counts);
        const look = count === 0 ? 'lg-none' : isOpen && needsCare(each) ? 'lg-care' : undefined;
        return (
          <button
            key={each}
            type="button"
            className={look}
            aria-pressed={show === each}
            onClick={() => setSearch({ show: each === 'all' ? undefined : each, row: undefined })}
          >
            <span className="ln-figures">{formatNumber(count)}</span>
            <span>{t(showLabels[each])}</span>
          </button>
        );
      })}
    </div>
  );
}
