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

/** What the check found: nothing is written yet. */
export function ImportOutcome({ answer, fileName, applying, onApply, onAgain }: Props): ReactElement {
  const t = useText();
  const { rows, added, faults } = answer;
  return (
    <section className="ln-panel" aria-labelledby="check-title">
      <h2 id="check-title">{t({ zh: '检查结果：{fileName}', en: 'Result of the check: {fileName}' }, { fileName })}</h2>
      <dl className="ln-tally">
        <div>
          <dt>{t({ zh: '读到', en: 'Read' })}</dt>
          <dd>
            <Figure value={rows} unit={t({ zh: '行', en: 'rows' })} />
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '可以导入', en: 'Can be imported' })}</dt>
          <dd>
            <Figure value={added} unit={t({ zh: '条', en: 'records' })} />
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '有问题', en: 'Faults' })}</dt>
          <dd>
            <Figure value={faults.length} unit={t({ zh: '处', en: 'cells' })} />
          </dd>
        </div>
      </dl>
      {faults.length === 0 ? null : <FaultTable faults={faults} />}
      <div className="ln-actions">
        <Button type={faults.length === 0 ? 'primary' : 'default'} disabled={added === 0} loading={applying} onClick={onApply}>
          {faults.length === 0
            ? t({ zh: '导入这 {n} 条', en: 'Import these {n}' }, { n: added })
            : t({ zh: '先导入没有问题的 {n} 条', en: 'Import the {n} without faults' }, { n: added })}
        </Button>
        <Button type={faults.length === 0 ? 'default' : 'primary'} onClick={onAgain}>
          {faults.length === 0 ? t({ zh: '换一个文件', en: 'Another file' }) : t({ zh: '改好后重新选文件', en: 'Choose the mended file' })}
        </Button>
      </div>
      <p className="ln-hint">{t({ zh: '现在还没有写入任何数据。', en: 'Nothing is written yet.' })}</p>
    </section>
  );
}
