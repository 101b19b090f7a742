import { decideRight } from '@linli/kernel/model';
import { ExplainedButton, formatNumber, GoLink, useActor, useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { ledgerImport } from '../../model/index.ts';
import type { Import } from '../wire.ts';
import { RowsPart } from './rows/rows-part.tsx';
import { UndoDialog } from './undo/undo-dialog.tsx';

/** An import that was taken in: what came of it, what is left in the tray, and the way to take it all back. */
export function OutcomeView({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const [undoing, setUndoing] = useState(false);
  const barred = decideRight(useActor(), ledgerImport, 'write');
  const { counts } = found;
  const figures = [
    { label: t({ zh: '新登记', en: 'Registered' }), value: counts.new, unit: t({ zh: '人', en: '' }) },
    { label: t({ zh: '补充或更新', en: 'Completed or updated' }), value: counts.changed, unit: t({ zh: '人', en: '' }) },
    { label: t({ zh: '与别的社区共用', en: 'Shared' }), value: counts.elsewhere, unit: t({ zh: '人', en: '' }) },
    { label: t({ zh: '不用改', en: 'Unchanged' }), value: counts.known + counts.duplicate, unit: t({ zh: '行', en: '' }) },
  ];
  return (
    <>
      <section className="ln-panel" aria-labelledby="outcome-title">
        <h2 id="outcome-title">{t({ zh: '已经导入', en: 'It is imported' })}</h2>
        <dl className="ln-tally">
          {figures.map(({ label, value, unit }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="ln-figures">
                {formatNumber(value)}
                <span className="ln-unit">{unit}</span>
              </dd>
            </div>
          ))}
          <div>
            <dt>{t({ zh: '放到待处理', en: 'In the tray' })}</dt>
            <dd className="ln-figures">
              {formatNumber(counts.tray)}
              <span className="ln-unit">{t({ zh: '项', en: '' })}</span>
            </dd>
          </div>
        </dl>
        <div className="ln-actions">
          {counts.tray === 0 ? null : (
            <Button type="primary" onClick={() => go('/ledgers/tray', { import: found.id })}>
              {t({ zh: '处理剩下的 {n} 项', en: 'See to the {n} left' }, { n: formatNumber(counts.tray) })}
            </Button>
          )}
          <GoLink to="/ledgers/filled">{t({ zh: '看部门台账', en: 'See the filled ledgers' })}</GoLink>
          <ExplainedButton refusal={barred} onClick={() => setUndoing(true)}>
            {t({ zh: '撤销导入', en: 'Undo the import' })}
          </ExplainedButton>
        </div>
      </section>
      <RowsPart found={found} />
      {undoing ? <UndoDialog found={found} onClose={() => setUndoing(false)} /> : null}
    </>
  );
}
