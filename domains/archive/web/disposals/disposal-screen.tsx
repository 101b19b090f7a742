import {
  api,
  ExplainedButton,
  formatInstant,
  GoLink,
  PageHead,
  RefusalNotice,
  saveFile,
  StatusMark,
  useActor,
  useAddress,
  useText,
} from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideDecision } from '../../model/decide-disposal.ts';
import { getDisposal } from '../../model/index.ts';
import '../archive.css';
import { useAnswer } from '../queries.ts';
import { disposalWord, keptWord } from '../words.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { toneOf } from './tone.ts';

/** `/archive/disposals/$id`: what is proposed and why, the decision, and the certificate. */
export function DisposalScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { params } = useAddress();
  const id = params['id'] ?? '';
  const [approve, setApprove] = useState<boolean>();
  const { data, error, refetch } = useAnswer(getDisposal, { id });
  const certificate = useMutation({ mutationFn: () => api.getFile(`/archive/disposals/${id}/certificate`), onSuccess: saveFile });
  const above = <GoLink to="/archive/disposals">{t({ zh: '销毁鉴定', en: 'Disposals' })}</GoLink>;
  if (error !== null)
    return (
      <>
        <PageHead title={t({ zh: '销毁鉴定', en: 'Disposal' })} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  const { disposal, filings } = data;
  const waiting = disposal.state === 'proposed';
  const refusal = decideDecision(actor, { state: disposal.state, proposer: disposal.proposer });
  return (
    <>
      <PageHead
        title={disposal.title}
        above={above}
        aside={<StatusMark tone={toneOf(disposal.state)} word={t(disposalWord(disposal.state))} />}
        actions={
          waiting ? (
            <>
              <ExplainedButton danger refusal={refusal} onClick={() => setApprove(true)}>
                {t({ zh: '同意销毁', en: 'Agree to destroy' })}
              </ExplainedButton>
              <ExplainedButton refusal={refusal} onClick={() => setApprove(false)}>
                {t({ zh: '不同意', en: 'Decline' })}
              </ExplainedButton>
            </>
          ) : disposal.certificate === null ? undefined : (
            <Button type="primary" loading={certificate.isPending} onClick={() => certificate.mutate()}>
              {t({ zh: '下载销毁清册', en: 'Download the certificate' })}
            </Button>
          )
        }
      />
      {certificate.error === null ? null : <RefusalNotice error={certificate.error} />}
      <section className="ln-panel">
        <dl className="ln-values">
          <div>
            <dt>{t({ zh: '提出', en: 'Proposed' })}</dt>
            <dd>
              {disposal.proposedBy} <span className="ln-hint">{formatInstant(disposal.proposedAt)}</span>
            </dd>
          </div>
          <div>
            <dt>{t({ zh: '鉴定意见', en: 'Why' })}</dt>
            <dd>{disposal.why}</dd>
          </div>
          {disposal.decidedAt === null ? null : (
            <>
              <div>
                <dt>{t({ zh: '决定', en: 'Decided' })}</dt>
                <dd>
                  {disposal.decidedBy} <span className="ln-hint">{formatInstant(disposal.decidedAt)}</span>
                </dd>
              </div>
              <div>
                <dt>{t({ zh: '决定意见', en: 'Reason' })}</dt>
                <dd>{disposal.answer}</dd>
              </div>
            </>
          )}
          {disposal.certificate === null ? null : (
            <div>
              <dt>{t({ zh: '清册编号', en: 'Certificate' })}</dt>
              <dd className="ar-number">{disposal.certificate}</dd>
            </div>
          )}
        </dl>
      </section>
      <section className="ln-panel">
        <h2>{t({ zh: '归档文件 {n} 件', en: '{n} filings' }, { n: filings.length })}</h2>
        <ul className="ar-files">
          {filings.map((each) => (
            <li key={each.id}>
              <span className="ar-file-words">
                <GoLink to={`/archive/filings/${each.id}`} className="ln-row-link">
                  {each.title}
                </GoLink>
                <span className="ln-hint ln-figures ar-number">
                  {each.fileNumber} · {t(keptWord(each.keepUntil))}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </section>
      {approve === undefined ? null : (
        <DecideDialog id={id} version={disposal.version} filings={filings.length} approve={approve} onClose={() => setApprove(undefined)} />
      )}
    </>
  );
}
