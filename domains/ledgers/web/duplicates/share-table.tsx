import { GoLink, percentText, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Analysis } from './use-duplicates.ts';

/** How much of each ledger the platform can fill by itself, the fullest first. */
export function ShareTable({ shares }: { readonly shares: Analysis['shares'] }): ReactElement {
  const t = useText();
  const sorted = shares.toSorted((a, b) => b.known * a.columns - a.known * b.columns);
  return (
    <section className="lg-part" aria-labelledby="shares-title">
      <h2 id="shares-title">{t({ zh: '每份台账能自动填多少', en: 'How much of each is known' })}</h2>
      <div className="ln-table-frame">
        <table className="ln-table lg-still">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '台账', en: 'Ledger' })}</th>
              <th scope="col" className="ln-end">
                {t({ zh: '列', en: 'Columns' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '已知', en: 'Known' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '占比', en: 'Share' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((each) => (
              <tr key={each.id}>
                <td>
                  <GoLink to={`/registers/ledgers/ledger/${each.id}`} className="ln-row-link">
                    {each.title}
                  </GoLink>
                </td>
                <td className="ln-end">{each.columns}</td>
                <td className="ln-end">{each.known}</td>
                <td className="ln-end">{percentText(each.columns === 0 ? null : Math.floor((each.known * 1000) / each.columns))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
