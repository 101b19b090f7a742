import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Text } from '../../model/index.ts';
import { api, newId } from '../api/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { EmptyState, PageHead, RefusalNotice } from '../parts/index.ts';
import { useActor, useSession } from '../session/index.ts';
import { DayField } from './day-field.tsx';
import type { ColleagueAnswer } from './queries.ts';

interface Substitution {
  readonly id: string;
  readonly account: string;
  readonly accountName: string;
  readonly substituteName: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly reason: string;
  readonly endedAt: string | null;
}

interface Answer {
  readonly substitutions: readonly Substitution[];
}

const PATH = '/kernel/substitutions';
const KEY = ['substitutions'] as const;

function useSubstitutions() {
  const client = useQueryClient();
  const asked = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<Answer>(PATH, {}, signal), staleTime: 0 });
  const change = useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => api.post<Answer>(`${PATH}${path}`, body),
    onSuccess: (answer) => {
      client.setQueryData(KEY, answer);
      void client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  return { ...asked, change };
}

function NewSubstitution({ change }: { readonly change: ReturnType<typeof useSubstitutions>['change'] }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const [substitute, setSubstitute] = useState<string>();
  const [days, setDays] = useState({ fromDay: today, untilDay: today });
  const [reason, setReason] = useState('');
  const { data } = useQuery({
    queryKey: ['desk-colleagues'],
    queryFn: ({ signal }) => api.get<ColleagueAnswer>('/kernel/colleagues', {}, signal),
  });
  const options = (data?.colleagues ?? []).map(({ account, name, title }) => ({
    value: account,
    label: title === '' ? name : `${name} · ${title}`,
  }));
  const ready = substitute !== undefined && reason.trim().length > 1;
  const day = (key: 'fromDay' | 'untilDay', label: Text): ReactElement => (
    <DayField id={`away-${key}`} label={label} value={days[key]} onChange={(next) => setDays((now) => ({ ...now, [key]: next }))} />
  );
  return (
    <form
      className="ln-panel"
      aria-labelledby="away-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready || change.isPending) return;
        const body = { id: newId(), substitute, ...days, reason: reason.trim() };
        change.mutate({ path: '', body }, { onSuccess: () => setReason('') });
      }}
    >
      <h2 id="away-title">{t({ zh: '请同事顶岗', en: 'Let a colleague stand in' })}</h2>
      {data?.colleagues.length === 0 ? (
        <p>
          {t({
            zh: '您这个岗位现在没有别的同事，可以把手上的办件逐件移交。',
            en: 'There is nobody else at your desk; hand your cases over one by one.',
          })}
        </p>
      ) : (
        <>
          <div className="ln-fields">
            <div className="ln-field">
              <label htmlFor="away-substitute">{t({ zh: '请谁顶岗', en: 'Who' })}</label>
              <Select<string>
                id="away-substitute"
                value={substitute as never}
                options={options}
                onChange={setSubstitute}
                placeholder={t({ zh: '同一岗位的同事', en: 'A colleague of the desk' })}
              />
            </div>
            {day('fromDay', { zh: '从哪天', en: 'From' })}
            {day('untilDay', { zh: '到哪天', en: 'Until' })}
            <div className="ln-field">
              <label htmlFor="away-reason">{t({ zh: '事由', en: 'Why' })}</label>
              <Input
                id="away-reason"
                value={reason}
                maxLength={200}
                placeholder={t({ zh: '例：外出培训', en: 'e.g. away for training' })}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </div>
          <div className="ln-actions">
            <Button type="primary" htmlType="submit" disabled={!ready} loading={change.isPending}>
              {t({ zh: '请同事顶岗', en: 'Let them stand in' })}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** `/inbox/away`: who stands in for me, and for whom I do. */
export function AwayScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { today } = useSession();
  const { data, error, refetch, change } = useSubstitutions();
  const stateOf = ({ endedAt, fromDay, untilDay }: Substitution) =>
    endedAt !== null || untilDay < today
      ? { zh: '已结束', en: 'Over' }
      : fromDay > today
        ? { zh: '还没开始', en: 'To come' }
        : { zh: '顶岗中', en: 'Now' };
  return (
    <>
      <PageHead
        title={t({ zh: '顶岗', en: 'Standing in' })}
        above={<GoLink to="/inbox">{t({ zh: '待办', en: 'Inbox' })}</GoLink>}
        help={t({
          zh: '不在岗的日子里，交给您的办件由顶岗的同事办，办理记录会写明是替谁办的。',
          en: 'While you are away a colleague handles what was given to you; the record says for whom.',
        })}
      />
      <NewSubstitution change={change} />
      {change.error === null ? null : <RefusalNotice error={change.error} />}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.substitutions.length === 0 ? (
        <EmptyState title={t({ zh: '没有顶岗安排', en: 'Nobody stands in' })}>
          <p>{t({ zh: '出差、休假前在上面定好，办件不会停。', en: 'Set it above before you leave, and no case has to wait.' })}</p>
        </EmptyState>
      ) : (
        <div className="ln-table-frame" aria-busy={data === undefined}>
          <table className="ln-table ln-still">
            <caption className="ln-out-of-sight">{t({ zh: '顶岗安排', en: 'Substitutions' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '不在岗', en: 'Away' })}</th>
                <th scope="col">{t({ zh: '顶岗人', en: 'Stands in' })}</th>
                <th scope="col">{t({ zh: '起止', en: 'Days' })}</th>
                <th scope="col">{t({ zh: '事由', en: 'Why' })}</th>
                <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
                <th scope="col">
                  <span className="ln-out-of-sight">{t({ zh: '操作', en: 'Do' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {(data?.substitutions ?? []).map((each) => (
                <tr key={each.id}>
                  <td>{each.accountName}</td>
                  <td>{each.substituteName}</td>
                  <td className="ln-unbroken">
                    {each.fromDay} – {each.untilDay}
                  </td>
                  <td>{each.reason}</td>
                  <td>{t(stateOf(each))}</td>
                  <td className="ln-end">
                    {each.account === actor.account && each.endedAt === null && each.untilDay >= today ? (
                      <Button size="small" loading={change.isPending} onClick={() => change.mutate({ path: `/${each.id}/end`, body: {} })}>
                        {t({ zh: '结束顶岗', en: 'End' })}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
