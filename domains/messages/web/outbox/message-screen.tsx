import { decideRight } from '@linli/kernel/model';
import {
  ExplainedButton,
  formatInstant,
  GoLink,
  PageHead,
  RefusalNotice,
  StatusMark,
  useActor,
  useAddress,
  useScreenAbout,
  useText,
} from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { decideCancel, decideResend } from '../../model/decide-message.ts';
import { languageCodes } from '../../model/codes.ts';
import { cancelMessage, getMessage, resendMessage } from '../../model/index.ts';
import { message, WORDS_KEPT_DAYS } from '../../model/registers/message.ts';
import '../messages.css';
import { useAnswer, useStep } from '../queries.ts';
import { channelWord, stateWord, toneOf, wayWords } from '../words.ts';

/** `/messages/$id`: the words of one message, where they stand, and what can be done. */
export function MessageScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { params } = useAddress();
  const id = params['id'] ?? '';
  const { data, error, refetch } = useAnswer(getMessage, { id }, ({ state }) => state === 'waiting');
  const resend = useStep(resendMessage);
  const cancel = useStep(cancelMessage);
  const screenAbout = useScreenAbout();
  const above = <GoLink to="/messages">{t({ zh: '短信和邮件', en: 'SMS and mail' })}</GoLink>;
  if (error !== null)
    return (
      <>
        <PageHead title={t({ zh: '一条消息', en: 'A message' })} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  const right = decideRight(actor, message, 'write');
  const about = data.about === null ? undefined : screenAbout(data.about.register, data.about.record);
  const { version } = data;
  const facts: [string, ReactElement | string][] = [
    [t({ zh: '收件人', en: 'To' }), `${data.toName ?? ''} ${data.to}`.trim()],
    [t({ zh: '渠道', en: 'Channel' }), t(channelWord(data.channel))],
    [t(languageCodes.label), t(languageCodes.find(data.language) ?? languageCodes.label)],
    [t({ zh: '提交时间', en: 'Posted at' }), formatInstant(data.postedAt)],
    [t({ zh: '发出时间', en: 'Sent at' }), data.sentAt === null || data.state !== 'sent' ? '—' : formatInstant(data.sentAt)],
    ...(data.nextAt === null ? [] : [[t({ zh: '下次发送', en: 'Next try' }), formatInstant(data.nextAt)] as [string, string]]),
    [t({ zh: '已试次数', en: 'Tries' }), String(data.tries)],
    [t({ zh: '有效到', en: 'Of use until' }), formatInstant(data.expiresAt)],
    ...(data.via === null
      ? []
      : [[t({ zh: '经由', en: 'By way of' }), t(wayWords[data.via] ?? { zh: data.via, en: data.via })] as [string, string]]),
    ...(about === undefined
      ? []
      : [[t({ zh: '关于', en: 'About' }), <GoLink to={about.to}>{t(about.title)}</GoLink>] as [string, ReactElement]]),
  ];
  return (
    <>
      <PageHead
        title={t(data.label)}
        above={above}
        aside={<StatusMark tone={toneOf(data.state)} word={t(stateWord(data.state))} />}
        actions={
          <>
            <ExplainedButton
              refusal={right ?? decideResend(data)}
              loading={resend.isPending}
              onClick={() => resend.mutate({ id, version })}
            >
              {t({ zh: '重发', en: 'Send again' })}
            </ExplainedButton>
            <ExplainedButton
              refusal={right ?? decideCancel(data)}
              loading={cancel.isPending}
              onClick={() => cancel.mutate({ id, version })}
            >
              {t({ zh: '取消发送', en: 'Stop it' })}
            </ExplainedButton>
          </>
        }
      />
      {resend.error === null ? null : <RefusalNotice error={resend.error} />}
      {cancel.error === null ? null : <RefusalNotice error={cancel.error} />}
      {data.why === null ? null : (
        <p className={`ln-notice${data.state === 'failed' ? ' ln-notice-red' : ''}`} role="status">
          {t(data.why)}
        </p>
      )}
      <section className="ln-panel">
        <h2>{t({ zh: '消息内容', en: 'The message' })}</h2>
        {data.shortened ? (
          <p className="ln-hint">
            {t(
              {
                zh: '满 {days} 天，文字、号码已经删除，只留下发过这件事。',
                en: 'Older than {days} days: words and phone are forgotten, only that it was sent is kept.',
              },
              { days: WORDS_KEPT_DAYS },
            )}
          </p>
        ) : (
          <blockquote className="ms-letter">
            {data.channel === 'mail' ? <strong>{data.title}</strong> : null}
            {data.text}
          </blockquote>
        )}
        {data.secret && !data.shortened ? (
          <p className="ln-hint">
            {t({ zh: '验证码谁也看不到，发出后就不再保存。', en: 'Nobody at a desk sees a code, and it is not kept once it has left.' })}
          </p>
        ) : null}
      </section>
      <section className="ln-panel">
        <h2>{t({ zh: '发送情况', en: 'How it went' })}</h2>
        <dl className="ln-values">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
