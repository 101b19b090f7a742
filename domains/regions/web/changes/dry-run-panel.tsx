import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { DryRun } from '../../model/index.ts';

const codes = (all: DryRun['opened']): string => all.map((each) => `${each.name}（${each.code}）`).join('、');

/** What the change would do: the tree, where whatever lives there goes, in numbers, and what stands in its way. */
export function DryRunPanel({ dryRun }: { readonly dryRun: DryRun }): ReactElement {
  const t = useText();
  const { opened, ended, renamed, passages, counts, ending, facts, obstacles, notes } = dryRun;
  return (
    <section className="ln-panel" aria-labelledby="dry-run-title">
      <h2 id="dry-run-title">{t({ zh: '试算', en: 'Dry run' })}</h2>
      {obstacles.length === 0 ? null : (
        <div className="ln-notice ln-notice-red" role="alert">
          <p>{t({ zh: '现在还不能执行：', en: 'It cannot be carried out yet:' })}</p>
          <ul>
            {obstacles.map((each) => (
              <li key={each.zh}>{t(each)}</li>
            ))}
          </ul>
        </div>
      )}
      <ul>
        {opened.length === 0 ? null : <li>{t({ zh: '设立：{names}', en: 'Opened: {names}' }, { names: codes(opened) })}</li>}
        {ended.length === 0 ? null : <li>{t({ zh: '撤销：{names}', en: 'Ended: {names}' }, { names: codes(ended) })}</li>}
        {renamed.map((each) => (
          <li key={each.code}>
            {t({ zh: '更名：{before} → {name}', en: 'Renamed: {before} → {name}' }, { before: each.before, name: each.name })}
          </li>
        ))}
        {notes.map((each) => (
          <li key={each.zh}>{t(each)}</li>
        ))}
      </ul>
      {passages.length === 0 ? null : <h3>{t({ zh: '从哪里到哪里', en: 'From where to where' })}</h3>}
      {passages.length === 0 ? null : (
        <div className="ln-table-frame">
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '从哪里到哪里', en: 'From where to where' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '原在', en: 'From' })}</th>
                <th scope="col">{t({ zh: '归到', en: 'To' })}</th>
              </tr>
            </thead>
            <tbody>
              {passages.map((each) => (
                <tr key={each.from}>
                  <td>
                    {each.fromName} <span className="ln-figures ln-hint">{each.from}</span>
                  </td>
                  <td>
                    {each.toName} <span className="ln-figures ln-hint">{each.to}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h3>{t({ zh: '会变动多少', en: 'How much changes' })}</h3>
      <div className="ln-table-frame">
        <table className="ln-table ln-still">
          <caption className="ln-out-of-sight">{t({ zh: '会变动多少', en: 'How much changes' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '什么', en: 'What' })}</th>
              <th scope="col" className="ln-end">
                {t({ zh: '条数', en: 'How many' })}
              </th>
              <th scope="col">{t({ zh: '怎样', en: 'How' })}</th>
            </tr>
          </thead>
          <tbody>
            {counts.map((each) => (
              <Line key={each.name} label={t(each.label)} count={each.count} how={t({ zh: '随地方过去', en: 'follows' })} />
            ))}
            {ending.map((each) => (
              <Line
                key={`${each.name} ends`}
                label={t(each.label)}
                count={each.count}
                how={t({ zh: '随原单位结束', en: 'ends with its place' })}
              />
            ))}
            <Line
              label={t({ zh: '当月公布的数字', en: 'Published figures' })}
              count={facts}
              how={t({ zh: '在新地方重新计算', en: 'counted anew' })}
            />
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ label, count, how }: { readonly label: string; readonly count: number; readonly how: string }): ReactElement {
  return (
    <tr>
      <td>{label}</td>
      <td className="ln-end ln-figures">{count.toLocaleString('en-US')}</td>
      <td>{how}</td>
    </tr>
  );
}
