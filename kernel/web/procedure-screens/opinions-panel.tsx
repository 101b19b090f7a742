import type { ReactElement } from 'react';
import type { ShownOpinion } from '../../model/index.ts';
import { formatInstant } from '../fields/index.ts';
import { useText } from '../i18n/index.ts';
import { StatusMark } from '../parts/index.ts';
import { useSession } from '../session/index.ts';
import { dueWords } from './time-words.ts';

/** What the departments say that were asked about a case, side by side: whoever decides reads them together. */
export function OpinionsPanel({ opinions }: { readonly opinions: readonly ShownOpinion[] }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const until = ({ due }: ShownOpinion): string => {
    const words = dueWords({ next: due }, today);
    return words === undefined ? '—' : t({ zh: '最迟 {day}', en: 'by {day}' }, { day: t(words) });
  };
  return (
    <section className="ln-panel" aria-labelledby="opinions-title">
      <h2 id="opinions-title">{t({ zh: '会同意见', en: 'What other departments say' })}</h2>
      <div className="ln-table-frame">
        <table className="ln-table ln-still">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '部门', en: 'Department' })}</th>
              <th scope="col">{t({ zh: '意见', en: 'Opinion' })}</th>
              <th scope="col">{t({ zh: '怎么说', en: 'In words' })}</th>
              <th scope="col">{t({ zh: '时间', en: 'When' })}</th>
            </tr>
          </thead>
          <tbody>
            {opinions.map((each) => (
              <tr key={each.id}>
                <th scope="row">{t(each.owner)}</th>
                <td>
                  <StatusMark
                    tone={each.finished ? 'grey' : each.late ? 'red' : 'amber'}
                    word={each.late ? t({ zh: '到期没有回', en: 'Not answered in time' }) : t(each.label)}
                  />
                </td>
                <td>{each.words ?? '—'}</td>
                <td className="ln-unbroken">{each.finished ? formatInstant(each.since) : until(each)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
