import { type CasePartProps, GoLink, RefusalNotice, StatusMark, api, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { MediationSheet } from '../model/operations.ts';
import './mediation.css';

const formats = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
] as const;

/** The sessions of a mediation, its agreement to print, and the days in which the court may be asked. */
export function MediationPart({ id, version, values }: CasePartProps): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', 'mediation-sheet', id, version],
    queryFn: ({ signal }) => api.get<MediationSheet>(`/mediation/sheets/${id}`, {}, signal),
  });
  if (data === undefined)
    return error === null ? (
      <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
    ) : (
      <RefusalNotice error={error} onRetry={() => void refetch()} />
    );
  return (
    <section className="ln-panel md-part" aria-labelledby="mediation-title">
      <h2 id="mediation-title">{t({ zh: '调解经过', en: 'How it went' })}</h2>
      <Sessions sessions={data.sessions} />
      <Agreement id={id} sheet={data} />
      {typeof values['event'] === 'string' ? (
        <p>
          <GoLink to={`/inbox/events/event/${values['event']}`}>{t({ zh: '转来的事件', en: 'The event that it came from' })}</GoLink>
        </p>
      ) : null}
      {data.dispute === null ? null : (
        <p className="ln-hint">
          {t({ zh: '已自动记入', en: 'Kept in the ledger' })}{' '}
          <GoLink to={`/registers/mediation/dispute/${data.dispute}`}>{t({ zh: '矛盾纠纷台账', en: 'of disputes' })}</GoLink>
          {t({ zh: '，不用另外登记。', en: '; nobody enters it again.' })}
        </p>
      )}
    </section>
  );
}

function Sessions({ sessions }: Pick<MediationSheet, 'sessions'>): ReactElement {
  const t = useText();
  if (sessions.length === 0)
    return (
      <p className="ln-hint">
        {t({
          zh: '还没有开过调解。谈过一次就点“记一次调解”，谈话内容只有本社区和镇上打得开。',
          en: 'No session yet. Note each one; what was said opens only for the community and its town.',
        })}
      </p>
    );
  return (
    <ol className="md-sessions">
      {sessions.map((each) => (
        <li key={each.id}>
          <GoLink to={`/registers/mediation/session/${each.id}`}>
            <span className="ln-figures">{each.heldOn}</span>
          </GoLink>
          <span>{[each.heldAt, each.mediator].filter((part) => part !== null).join(' · ')}</span>
          {each.present === null ? null : (
            <span className="ln-hint">{t({ zh: '在场：{who}', en: 'present: {who}' }, { who: each.present })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Agreement({ id, sheet }: { readonly id: string; readonly sheet: MediationSheet }): ReactElement | null {
  const t = useText();
  if (!sheet.printable) return null;
  const name = t({ zh: '人民调解协议书', en: 'Agreement' });
  return (
    <>
      <h3>{t({ zh: '协议书', en: 'Agreement' })}</h3>
      <p className="md-agreement">
        <span className="ln-figures">{sheet.agreementNumber}</span>
        {formats.map(([format, word]) => (
          <a key={format} href={`/api/mediation/sheets/${id}/agreement/${format}`} download>
            <span className="ln-out-of-sight">{name} </span>
            {word}
          </a>
        ))}
        <Confirmation sheet={sheet} />
      </p>
      <p className="ln-hint">
        {t({
          zh: '印出来有身份证号和电话，交双方签字后收好；谁印的会记在审计里。',
          en: 'It shows numbers and phones in full; who printed it stands in the trail.',
        })}
      </p>
    </>
  );
}

function Confirmation({ sheet: { confirmUntil, confirmDaysLeft } }: { readonly sheet: MediationSheet }): ReactElement | null {
  const t = useText();
  if (confirmUntil === null || confirmDaysLeft === null) return null;
  if (confirmDaysLeft < 0)
    return <StatusMark tone="grey" word={t({ zh: '司法确认的 30 天已过', en: 'The 30 days for the court are over' })} />;
  return (
    <StatusMark
      tone={confirmDaysLeft <= 7 ? 'amber' : 'green'}
      word={t(
        { zh: '{day} 前可以一起申请司法确认，还剩 {n} 天', en: 'the court may be asked until {day}, {n} days left' },
        { day: confirmUntil, n: confirmDaysLeft },
      )}
    />
  );
}
