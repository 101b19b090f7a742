import { useState, type ReactElement } from 'react';
import { Button } from 'antd';
import { useText } from '../../i18n/index.ts';
import type { ImportFault } from './import-answer.ts';

const SHOWN = 100; // more would not be read, and the same mistake mostly repeats

/** What is wrong in which cell. */
export function FaultTable({ faults }: { readonly faults: readonly ImportFault[] }): ReactElement {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? faults : faults.slice(0, SHOWN);
  return (
    <>
      <div className="ln-table-frame" role="region" aria-label={t({ zh: '有问题的单元格', en: 'Cells with faults' })} tabIndex={0}>
        <table className="ln-table">
          <caption className="ln-out-of-sight">{t({ zh: '有问题的单元格', en: 'Cells with faults' })}</caption>
          <thead>
            <tr>
              <th scope="col">{t({ zh: '工作表', en: 'Sheet' })}</th>
              <th scope="col" className="ln-end">
                {t({ zh: '行', en: 'Row' })}
              </th>
              <th scope="col">{t({ zh: '列', en: 'Column' })}</th>
              <th scope="col">{t({ zh: '怎么改', en: 'What to do' })}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((fault, at) => (
              <tr key={`${fault.sheet}-${fault.row}-${fault.column}-${at}`}>
                <td>{fault.sheet}</td>
                <td className="ln-end ln-figures">{fault.row}</td>
                <td>{fault.column}</td>
                <td className="ln-lines">{t(fault.sentence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < faults.length ? (
        <Button onClick={() => setAll(true)}>{t({ zh: '全部 {n} 处都列出来', en: 'Show all {n}' }, { n: faults.length })}</Button>
      ) : null}
    </>
  );
}
