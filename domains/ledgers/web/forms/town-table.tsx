import { formatNumber, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Task } from './wire.ts';

/** Towns by what is missing: the one with most late forms stands first. */
export function TownTable({ towns }: { readonly towns: Task['towns'] }): ReactElement {
  const t = useText();
  const { setSearch } = useAddress();
  const sorted = towns.toSorted((a, b) => b.late - a.late || b.waiting - a.waiting);
  return (
    <section className="lg-part" aria-labelledby="towns-title">
      <h2 id="towns-title">{t({ zh: '各镇', en: 'Towns' })}</h2>
      <div className="ln-table-frame">
        <table className="ln-table lg-still">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '镇', en: 'Town' })}</th>
              <th scope="col" className="ln-end">
                {t({ zh: '应报', en: 'Sent' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '已确认', en: 'Confirmed' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '还没报', en: 'Not yet' })}
              </th>
              <th scope="col" className="ln-end">
                {t({ zh: '逾期', en: 'Late' })}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((each) => (
              <tr key={each.place}>
                <td>
                  <button type="button" className="ln-plain" onClick={() => setSearch({ place: each.place, after: undefined })}>
                    {each.name}
                  </button>
                </td>
                <td className="ln-end">{formatNumber(each.all)}</td>
                <td className="ln-end">{formatNumber(each.confirmed + each.taken)}</td>
                <td className="ln-end">{formatNumber(each.waiting)}</td>
                <td className={each.late > 0 ? 'ln-end ln-red' : 'ln-end'}>{formatNumber(each.late)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
