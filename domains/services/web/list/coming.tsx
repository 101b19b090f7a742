import { GoLink, StatusMark, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { standingOf } from '../../model/editions.ts';
import type { ItemFacts } from '../../model/operations.ts';
import { editionWord, spanWord, standingTones, standingWords } from '../words.ts';

/** What is being written and what comes into force later, above what holds today. */
export function Coming({ items }: { readonly items: readonly ItemFacts[] }): ReactElement | null {
  const t = useText();
  const { today } = useSession();
  if (items.length === 0) return null;
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '正在改的', en: 'Being changed' })}</h2>
      <ul className="sv-coming">
        {items.map((each) => {
          const standing = standingOf(each, today);
          return (
            <li key={each.id}>
              <GoLink to={`/services/items/${each.id}`} className="ln-row-link">
                {t(each.name)}
              </GoLink>
              <span className="ln-hint">
                {each.code} · {t(editionWord(each.edition))}
                {standing === 'coming' ? ` · ${t(spanWord(each.validFrom, each.validTo))}` : ''}
              </span>
              <StatusMark tone={standingTones[standing]} word={t(standingWords[standing])} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
