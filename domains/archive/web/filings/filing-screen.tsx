import { decideRight } from '@linli/kernel/model';
import {
  ExplainedButton,
  formatInstant,
  formatNumber,
  GoLink,
  PageHead,
  PlaceName,
  RefusalNotice,
  StatusMark,
  useActor,
  useAddress,
  useText,
} from '@linli/kernel/web';
import { useState, type ReactElement, type ReactNode } from 'react';
import { getFiling, verifyFilings } from '../../model/index.ts';
import { filing as filingRegister } from '../../model/registers/filing.ts';
import '../archive.css';
import { useAnswer, useStep } from '../queries.ts';
import { bytesWord, contentClosed, departmentWord, keptWord, retentionWord } from '../words.ts';
import { FileTable } from './file-table.tsx';
import { PackageDialog } from './package-dialog.tsx';
import { SubmissionNotice } from './submission-notice.tsx';
import { VerifyNotice } from './verify-notice.tsx';

/** `/archive/filings/$id`: one form or ledger as it was frozen. */
export function FilingScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { params } = useAddress();
  const id = params['id'] ?? '';
  const [packing, setPacking] = useState(false);
  const { data, error, refetch } = useAnswer(getFiling, { id });
  const verify = useStep(verifyFilings);
  const above = <GoLink to="/archive">{t({ zh: '电子档案', en: 'Archive' })}</GoLink>;
  if (error !== null)
    return (
      <>
        <PageHead title={t({ zh: '归档文件', en: 'Filing' })} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  const { filing, files, open } = data;
  const gone = filing.endedAt !== null;
  const barred = open ? undefined : contentClosed;
  const fact = (label: string, value: ReactNode): ReactElement => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <PageHead
        title={filing.title}
        above={above}
        aside={
          gone ? (
            <StatusMark tone="grey" word={t({ zh: '已销毁', en: 'Gone' })} />
          ) : (
            <StatusMark tone="green" word={t({ zh: '在库', en: 'Kept' })} />
          )
        }
        help={<span className="ln-figures ar-number">{filing.fileNumber}</span>}
        actions={
          gone ? undefined : (
            <>
              <ExplainedButton
                type="primary"
                refusal={barred ?? decideRight(actor, filingRegister, 'export')}
                onClick={() => setPacking(true)}
              >
                {t({ zh: '导出档案包', en: 'Export a package' })}
              </ExplainedButton>
              <ExplainedButton refusal={undefined} loading={verify.isPending} onClick={() => verify.mutate({ ids: [id] })}>
                {t({ zh: '核对', en: 'Verify' })}
              </ExplainedButton>
            </>
          )
        }
      />
      {gone ? (
        <div className="ln-notice">
          <p>
            {t({ zh: '保管期满，文件已经销毁，目录和摘要留着。', en: 'Its term was over and its files are gone; entry and digests stay.' })}{' '}
            {filing.disposal === null ? null : (
              <GoLink to={`/archive/disposals/${filing.disposal}`}>{t({ zh: '看销毁鉴定', en: 'See the disposal' })}</GoLink>
            )}
          </p>
        </div>
      ) : open ? null : (
        <div className="ln-notice">
          <p>{t(contentClosed.sentence)}</p>
        </div>
      )}
      <SubmissionNotice id={id} submissions={data.submissions} reopened={data.reopened} />
      {verify.error === null ? null : <RefusalNotice error={verify.error} />}
      {verify.data === undefined ? null : <VerifyNotice found={verify.data} />}
      <section className="ln-panel">
        <dl className="ln-values">
          {fact(t({ zh: '立档单位', en: 'Filed by' }), filing.filedBy)}
          {fact(t({ zh: '所在地', en: 'Place' }), <PlaceName place={filing.place} steps={2} />)}
          {fact(t({ zh: '主管部门', en: 'Department' }), t(departmentWord(filing.department)))}
          {fact(t({ zh: '期', en: 'Period' }), filing.period)}
          {fact(
            t({ zh: '保管期限', en: 'Retention' }),
            `${t(retentionWord(filing.retention))}${filing.keepUntil === null ? '' : t({ zh: '，', en: ', ' }) + t(keptWord(filing.keepUntil))}`,
          )}
          {fact(
            t({ zh: '归档', en: 'Archived' }),
            t({ zh: '{at}，{by}', en: '{at} by {by}' }, { at: formatInstant(filing.archivedAt), by: filing.archivedBy }),
          )}
          {fact(
            t({ zh: '内容', en: 'Content' }),
            t(
              { zh: '{lines} 行，{files} 个文件，{bytes}', en: '{lines} lines, {files} files, {bytes}' },
              { lines: formatNumber(filing.lines), files: files.length, bytes: bytesWord(filing.bytes) },
            ),
          )}
          {filing.form === null
            ? null
            : fact(
                t({ zh: '来自', en: 'Taken from' }),
                <GoLink to={`/ledgers/forms/${filing.form}`}>{t({ zh: '这份报表', en: 'This form' })}</GoLink>,
              )}
          <div className="ln-wide">
            <dt>{t({ zh: '总摘要（SHA-256）', en: 'Digest (SHA-256)' })}</dt>
            <dd>
              <code className="ar-number">{filing.digest}</code>
            </dd>
          </div>
        </dl>
      </section>
      {gone ? null : <FileTable id={id} files={files} barred={barred} />}
      {packing ? <PackageDialog ids={[id]} onClose={() => setPacking(false)} /> : null}
    </>
  );
}
