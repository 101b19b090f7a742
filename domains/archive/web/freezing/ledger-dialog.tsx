import { ancestorAt } from '@linli/kernel/model';
import { formatNumber, GoLink, JobProgress, newId, PlaceName, RefusalNotice, useText } from '@linli/kernel/web';
import type { LedgerId } from '@linli/ledgers/model';
import { Button, Modal, Radio } from 'antd';
import { useState, type ReactElement } from 'react';
import { freezeLedger } from '../../model/index.ts';
import { retentionCodes } from '../../model/codes.ts';
import type { Retention } from '../../model/retention.ts';
import '../archive.css';
import { useStep } from '../queries.ts';
import { type Outcome, useFreezing } from './use-freezing.ts';

interface Props {
  readonly ledger: LedgerId;
  readonly place: string;
  readonly on: string;
  readonly onClose: () => void;
}

/** What came of it, and where it lies. */
function Kept({ outcome: { filing, fileNumber = '', filings = 1, fresh } }: { readonly outcome: Outcome }): ReactElement {
  const t = useText();
  if (filing === null)
    return (
      <p className="ar-words">
        {t({ zh: '这一天的台账没有内容，没有可归档的。', en: 'The ledger has no line on that day: there is nothing to archive.' })}
      </p>
    );
  const said =
    fresh !== true
      ? { zh: '内容和已归档的一样，没有再存一份，档号 {no}。', en: 'The same was archived before as {no}; nothing was added.' }
      : filings > 1
        ? { zh: '已按社区归档，共 {filings} 件，第一件档号 {no}。', en: 'Archived by community, {filings} filings; the first is {no}.' }
        : { zh: '已归档，档号 {no}。', en: 'Archived as {no}.' };
  return (
    <p className="ar-words">
      {t(said, { no: fileNumber, filings: formatNumber(filings) })}{' '}
      {filings > 1 ? (
        <GoLink to="/archive">{t({ zh: '看电子档案', en: 'See the archive' })}</GoLink>
      ) : (
        <GoLink to={`/archive/filings/${filing}`}>{t({ zh: '看归档文件', en: 'See the filing' })}</GoLink>
      )}
    </p>
  );
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
        {ancestorAt(place, 'community') === undefined
          ? t({
              zh: '按社区（村）分开归档，一个社区一件；没有内容的社区不归。',
              en: ' It is filed by community, one filing each; a community without a line has none.',
            })
          : null}
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
      {outcome === undefined ? null : <Kept outcome={outcome} />}
      {freeze.error === null ? null : <RefusalNotice error={freeze.error} />}
    </Modal>
  );
}
