import { formatNumber, percentText, useLanguage, useText } from '@linli/kernel/web';
import type { Text } from '@linli/kernel/model';
import type { ReactElement } from 'react';
import type { Line } from '../../model/index.ts';
import { countsCommunities, isYesOrNo, targetValue, yesNoText } from '../logic/figures.ts';
import { everyMonth, monthText } from '../logic/months.ts';
import { HistoryChart } from './history-chart.tsx';

function countHead(line: Line, yesOrNo: boolean): Text {
  if (yesOrNo) return { zh: '情况', en: 'Standing' };
  if (countsCommunities(line.name)) return { zh: '达标社区', en: 'Met' };
  return line.unit === 'percent' ? { zh: '分子', en: 'Numerator' } : { zh: '数量', en: 'Count' };
}

/** The figure month by month: a line to see it, a table to read it. */
export function History({ line, place }: { readonly line: Line; readonly place: string }): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  if (line.trend.length === 0) return null;
  const yesOrNo = isYesOrNo(line.name, place);
  const percent = line.unit === 'percent' && !yesOrNo;
  const history = everyMonth(line.trend.map((each) => ({ month: each.month, value: percent ? each.tenths : each.numerator })));
  return (
    <section className="sv-chapter" aria-labelledby="history-title">
      <header className="sv-chapter-head">
        <h2 id="history-title">{t({ zh: '逐月情况', en: 'Month by month' })}</h2>
      </header>
      <div className={yesOrNo || history.length < 2 ? 'sv-history sv-history-plain' : 'sv-history'}>
        {yesOrNo ? null : history.length < 2 ? (
          <p className="ln-hint">
            {t(
              { zh: '从{month}开始有记录，下个月起这里画出走势。', en: 'Recorded since {month}; from next month on a line is drawn here.' },
              { month: monthText(history[0]?.month ?? '', language) },
            )}
          </p>
        ) : (
          <HistoryChart history={history} target={targetValue(line)} unit={line.unit} standing={line.standing} />
        )}
        <div className="sv-history-table" role="region" tabIndex={0} aria-label={t({ zh: '逐月数字', en: 'Figures by month' })}>
          <table className="sv-table">
            <thead>
              <tr>
                <th scope="col">{t({ zh: '月份', en: 'Month' })}</th>
                {percent ? (
                  <th scope="col" className="sv-end">
                    {t({ zh: '比例', en: 'Share' })}
                  </th>
                ) : null}
                <th scope="col" className="sv-end">
                  {t(countHead(line, yesOrNo))}
                </th>
              </tr>
            </thead>
            <tbody>
              {line.trend.toReversed().map((each) => (
                <tr key={each.month}>
                  <th scope="row">{each.month}</th>
                  {percent ? <td className="sv-end">{percentText(each.tenths)}</td> : null}
                  <td className="sv-end">
                    {yesOrNo ? t(yesNoText({ numerator: each.numerator, denominator: 1 })) : formatNumber(each.numerator)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
