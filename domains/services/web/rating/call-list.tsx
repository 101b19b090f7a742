import { GoLink, PlaceName, RefusalNotice, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ratingCalls } from '../../model/rating/operations.ts';
import { useAnswer } from '../queries.ts';

/** Whom the town asks by telephone: three days after a message, not rated. The number is in the application. */
export function CallList(): ReactElement {
  const t = useText();
  const { data, error } = useAnswer(ratingCalls, {});
  return (
    <section className="ln-panel rs-table">
      <h2>{t({ zh: '电话请评名单', en: 'To be asked by telephone' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '发了短信三天还没评的。只请居民评，不问评什么；电话在办件里，查看要写目的。',
          en: 'Three days after a message, not rated. Ask them to rate, not how; the number is in the application.',
        })}
      </p>
      {error === null ? null : <RefusalNotice error={error} />}
      {data === undefined ? null : data.rows.length === 0 ? (
        <p>{t({ zh: '现在没有要打电话的。', en: 'Nobody is to be called.' })}</p>
      ) : (
        <table className="ln-table">
          <tbody>
            {data.rows.map((each) => (
              <tr key={each.application}>
                <td>
                  <GoLink to={`/registers/services/application/${each.application}`}>{each.itemName}</GoLink>
                </td>
                <td>
                  <PlaceName place={each.place} />
                </td>
                <td className="sv-right ln-figures">{t({ zh: '{day} 办结', en: 'finished on {day}' }, { day: each.finishedOn })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
