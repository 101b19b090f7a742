import { GoLink, JobProgress, newId, PlaceName, RefusalNotice, useText } from '@linli/kernel/web';
import type { LedgerId } from '@linli/ledgers/model';
import { Button, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { freezeLedger } from '../../model/index.ts';
import { retentionCodes } from '../../model/codes.ts';
import type { Retention } from '../../model/retention.ts';
import '../archive.css';
import { useStep } from '../queries.ts';
import { useFreezing } from './use-freezing.ts';

interface Props {
  readonly ledger: LedgerId;
  readonly place: string;
  readonly on: string;
  readonly onClose: () => void;
}

/** For how long the ledger is kept; then how far it is, and where it lies. */
export function LedgerDialog({ ledger, place, on, onClose }: Props): ReactElement {
  const t = useText();
  const [retention, setRetention] = useState<Retention>('D30');
  const [id] = useState(() => newId());
  const { follow, running, job, outcome } = useFreezing();
  const freeze = useStep(freezeLedger, (answer) => follow(answer.job));
  const begun = freeze.isPending || job !== undefined;
  return (
    <Modal
      open
      title={t({ zh: '把这份台账归档', en: 'Archive this ledger' })}
      onCancel={onClose}
      footer={
        outcome === undefined ? (
          <>
            <Button onClick={onClose}>{t({ zh: '不归档了', en: 'Never mind' })}</Button>
            <Button
              type="primary"
              loading={freeze.isPending || running}
              onClick={() => freeze.mutate({ id, ledger, place, on, retention })}
            >
              {t({ zh: '归档', en: 'Archive' })}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t({ zh: '关闭', en: 'Close' })}</Button>
        )
      }
    >
      <p>
        <PlaceName place={place} steps={2} />
        {t(
          {
            zh: '，{on} 的情况。连同每一格的来源一起固化成文件，以后不再变。',
            en: ', as of {on}. It is frozen as files with the source of every cell and never changes again.',
          },
          { on },
        )}
      </p>
      {begun ? null : (
        <div className="ln-stack">
          <span id="archive-retention">{t({ zh: '保管期限', en: 'Retention' })}</span>
          <Radio.Group
            aria-labelledby="archive-retention"
            value={retention}
            onChange={(event) => setRetention(event.target.value as Retention)}
            options={retentionCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
          />
        </div>
      )}
      {job === undefined ? null : (
        <div className="ar-words">
          <JobProgress job={job} />
        </div>
      )}
      {outcome?.filing == null ? null : (
        <p className="ar-words">
          {outcome.fresh === true
            ? t({ zh: '已归档，档号 {no}。', en: 'Archived as {no}.' }, { no: outcome.fileNumber ?? '' })
            : t(
                { zh: '内容和已归档的一样，没有再存一份，档号 {no}。', en: 'The same was archived before as {no}; nothing was added.' },
                {
                  no: outcome.fileNumber ?? '',
                },
              )}{' '}
          <GoLink to={`/archive/filings/${outcome.filing}`}>{t({ zh: '看归档文件', en: 'See the filing' })}</GoLink>
        </p>
      )}
      {freeze.error === null ? null : <RefusalNotice error={freeze.error} />}
    </Modal>
  );
}
