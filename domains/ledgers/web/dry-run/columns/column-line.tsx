import { StatusMark, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { suretyMarks, suretyOf } from '../../logic/columns.ts';
import type { FoundColumn } from '../../wire.ts';

interface Props {
  readonly column: FoundColumn;
  /** Left out for those who look on. */
  readonly onChange: (() => void) | undefined;
}

/** One column: header, what it was taken for and why, samples, and the button that takes it for something else. */
export function ColumnLine({ column, onChange }: Props): ReactElement {
  const t = useText();
  const surety = suretyOf(column);
  const { tone, word } = suretyMarks[surety];
  const header = column.header === '' ? t({ zh: '（没有表头）', en: '(no header)' }) : column.header;
  return (
    <tr>
      <td className="ln-figures">{column.letter}</td>
      <th scope="row">{header}</th>
      <td>
        <span className="lg-taken">
          <span className={column.label === null ? 'ln-nothing' : undefined}>
            {column.label === null ? t({ zh: '放到待处理', en: 'To the tray' }) : t(column.label)}
          </span>
          {onChange === undefined ? null : (
            <Button size="small" onClick={onChange}>
              {t({ zh: '改', en: 'Change' })}
              <span className="ln-out-of-sight">{header}</span>
            </Button>
          )}
        </span>
        {column.spare ? (
          <span className="ln-hint">{t({ zh: '备用：前一列空着时才用', en: 'Spare: used where the first one is empty' })}</span>
        ) : null}
      </td>
      <td>
        {tone === undefined ? <span className="ln-hint">{t(word)}</span> : <StatusMark tone={tone} word={t(word)} />}
        {surety === 'empty' ? null : (
          <span className="lg-why ln-hint">
            {column.remembered ? t({ zh: '以前定过', en: 'Decided before' }) : t(column.why)}
            {column.entry === null ? null : t({ zh: '（{n}%）', en: ' ({n}%)' }, { n: column.confidence })}
          </span>
        )}
      </td>
      <td className="lg-samples">{[...new Set(column.samples)].join(' · ')}</td>
      <td className="ln-end ln-figures">{column.filled.toLocaleString('en-US')}</td>
      <td className="ln-end ln-figures">
        {column.faults === 0 ? <span className="ln-nothing">0</span> : column.faults.toLocaleString('en-US')}
      </td>
    </tr>
  );
}
