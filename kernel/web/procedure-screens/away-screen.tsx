import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import {
  addSubstitution,
  endSubstitution,
  type InputOf,
  listDeskColleagues,
  listSubstitutions,
  type OutputOf,
  type Text,
} from '../../model/index.ts';
import { newId, runOperation } from '../api/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { EmptyState, PageHead, RefusalNotice } from '../parts/index.ts';
import { useActor, useSession } from '../session/index.ts';
import { DayField } from './day-field.tsx';

type Substitution = OutputOf<typeof listSubstitutions>['substitutions'][number];

const KEY = ['substitutions'] as const;

/** A change answers all that stands afterwards. */
function useChange<D extends typeof addSubstitution | typeof endSubstitution>(declaration: D) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<D>) => runOperation(declaration, input),
    onSuccess: (answer) => {
      client.setQueryData(KEY, answer);
      void client.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
}

function NewSubstitution(): ReactElement {
  const t = useText();
  const add = useChange(addSubstitution);
  const { today } = useSession();
  const [substitute, setSubstitute] = useState<string>();
  const [days, setDays] = useState({ fromDay: today, untilDay: today });
  const [reason, setReason] = useState('');
  const { data } = useQuery({
    queryKey: ['desk-colleagues'],
    queryFn: ({ signal }) => runOperation(listDeskColleagues, {}, { signal }),
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
        if (!ready || add.isPending) return;
        add.mutate({ id: newId(), substitute, ...days, reason: reason.trim() }, { onSuccess: () => setReason('') });
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
            <Button type="primary" htmlType="submit" disabled={!ready} loading={add.isPending}>
              {t({ zh: '请同事顶岗', en: 'Let them stand in' })}
            </Button>
          </div>
          {add.error === null ? null : <RefusalNotice error={add.error} />}
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
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => runOperation(listSubstitutions, {}, { signal }),
    staleTime: 0,
  });
  const end = useChange(endSubstitution);
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
      <NewSubstitution />
      {end.error === null ? null : <RefusalNotice error={end.error} />}
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
                      <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id: each.id })}>
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
