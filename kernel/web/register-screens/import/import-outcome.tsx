import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/index.ts';
import { Figure } from '../../parts/index.ts';
import { FaultTable } from './fault-table.tsx';
import type { ImportAnswer } from './import-answer.ts';

interface Props {
  readonly answer: ImportAnswer;
  readonly fileName: string;
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly onAgain: () => void;
}

/** What the check found: nothing is written yet, and nothing will be while a cell is wrong. */
export function ImportOutcome({ answer, fileName, applying, onApply, onAgain }: Props): ReactElement {
  const t = useText();
  const { rows, faults } = answer;
  const clean = faults.length === 0;
  return (
    <section className="ln-panel" aria-labelledby="check-title">
      <h2 id="check-title">{t({ zh: '检查结果：{fileName}', en: 'Result of the check: {fileName}' }, { fileName })}</h2>
      <dl className="ln-tally">
        <div>
          <dt>{t({ zh: '没有问题', en: 'Without faults' })}</dt>
          <dd>
            <Figure value={rows} unit={t({ zh: '行', en: 'rows' })} />
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '要改', en: 'To mend' })}</dt>
          <dd>
            <Figure value={faults.length} unit={t({ zh: '处', en: 'cells' })} />
          </dd>
        </div>
      </dl>
      {clean ? null : <FaultTable faults={faults} />}
      <div className="ln-actions">
        {clean ? (
          <Button type="primary" disabled={rows === 0} loading={applying} onClick={onApply}>
            {t({ zh: '导入这 {n} 条', en: 'Import these {n}' }, { n: rows })}
          </Button>
        ) : null}
        <Button type={clean ? 'default' : 'primary'} onClick={onAgain}>
          {clean ? t({ zh: '换一个文件', en: 'Another file' }) : t({ zh: '改好后重新选文件', en: 'Choose the mended file' })}
        </Button>
      </div>
      <p className="ln-hint">
        {clean
          ? t({ zh: '现在还没有写入任何数据。', en: 'Nothing is written yet.' })
          : t({
              zh: '还没有写入任何数据；全部改好后一次导入，不会只导一半。',
              en: 'Nothing is written. Once all is mended it is imported at once, never by halves.',
            })}
      </p>
    </section>
  );
}
