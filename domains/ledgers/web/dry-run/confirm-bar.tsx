import { decideRight } from '@linli/kernel/model';
import { ExplainedButton, RefusalNotice, useActor, useText } from '@linli/kernel/web';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { ledgerImport } from '../../model/index.ts';
import { outlookOf } from '../logic/outlook.ts';
import type { Import } from '../wire.ts';
import { useApply, useGiveUp } from './use-steps.ts';

/** What will happen, in two sentences, and the button that does it. Always in sight while the dry run is looked over. */
export function ConfirmBar({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const barred = decideRight(useActor(), ledgerImport, 'write');
  const apply = useApply(found.id);
  const giveUp = useGiveUp(found.id);
  const { gains, leaves } = outlookOf(found.counts);
  const partly = found.counts.applied > 0;
  const error = apply.error ?? giveUp.error;
  return (
    <div className="lg-confirm ln-no-print">
      {error === null ? null : <RefusalNotice error={error} />}
      <div className="lg-confirm-row">
        <p>
          <strong>{t(gains)}</strong>
          {leaves === undefined ? null : <> {t(leaves)}</>} {t({ zh: '导入后可以整份撤销。', en: 'It can be undone as a whole.' })}
        </p>
        <div className="ln-actions">
          {partly || barred !== undefined ? null : (
            <Popconfirm
              title={t({
                zh: '不导这份了？试导入的结果会扔掉，登记册不变。',
                en: 'Give this one up? The dry run is thrown away; the registers stay as they are.',
              })}
              okText={t({ zh: '不导了', en: 'Give up' })}
              cancelText={t({ zh: '留着', en: 'Keep it' })}
              onConfirm={() => giveUp.mutate()}
            >
              <Button loading={giveUp.isPending}>{t({ zh: '不导了', en: 'Give up' })}</Button>
            </Popconfirm>
          )}
          <ExplainedButton refusal={barred} type="primary" loading={apply.isPending} onClick={() => apply.mutate()}>
            {partly ? t({ zh: '接着导入', en: 'Go on importing' }) : t({ zh: '确认导入', en: 'Import' })}
          </ExplainedButton>
        </div>
      </div>
    </div>
  );
}
