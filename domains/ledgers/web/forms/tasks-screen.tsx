import { api, EmptyState, GoLink, PageHead, RefusalNotice, useAddress, useText, Pager } from '@linli/kernel/web';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { formTask } from '../../model/forms/index.ts';
import '../styles/forms.css';
import type { Page } from './page.ts';
import { cycleWord, departmentWord } from './words.tsx';

/** `/ledgers/tasks`: forms that are out, and the way to how far each has come. */
export function TasksScreen(): ReactElement {
  const t = useText();
  const { go, search } = useAddress();
  const after = search['after'];
  const { data, error, refetch } = useQuery({
    queryKey: ['forms', 'tasks', after],
    queryFn: ({ signal }) =>
      api.get<Page<typeof formTask>>(
        '/ledgers/form-task',
        { ended: 'all', limit: '100', ...(after === undefined ? {} : { after }) },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title={t({ zh: '报表进度', en: 'Forms under way' })}
        help={t({ zh: '下发出去的报表：谁报了，谁还没报，谁逾期。', en: 'Forms that were sent: who confirmed, who has not, who is late.' })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data?.rows.length === 0 ? (
        <EmptyState
          title={t({ zh: '还没有下发报表', en: 'No form was sent yet' })}
          action={<GoLink to="/ledgers/templates">{t({ zh: '看已准入的报表', en: 'See the admitted forms' })}</GoLink>}
        >
          <p>
            {t({
              zh: '准入的报表下发以后，各镇、各社区报到哪里都在这里看。',
              en: 'Once an admitted form is sent, its progress is seen here.',
            })}
          </p>
        </EmptyState>
      ) : (
        <div className="ln-table-frame">
          <table className="ln-table">
            <caption className="ln-out-of-sight">{t({ zh: '报表任务', en: 'Form tasks' })}</caption>
            <thead>
              <tr>
                <th scope="col">{t({ zh: '报表', en: 'Form' })}</th>
                <th scope="col">{t({ zh: '主管部门', en: 'Department' })}</th>
                <th scope="col">{t({ zh: '周期', en: 'Cycle' })}</th>
                <th scope="col">{t({ zh: '下发日期', en: 'Sent on' })}</th>
                <th scope="col">{t({ zh: '首次截止', en: 'First due' })}</th>
              </tr>
            </thead>
            <tbody>
              {(data?.rows ?? []).map(({ id, values, endedAt }) => (
                <tr
                  key={id}
                  className={endedAt === null ? undefined : 'ln-ended'}
                  onClick={(event) => {
                    if (!(event.target instanceof Element && event.target.closest('a') !== null)) go(`/ledgers/tasks/${id}`);
                  }}
                >
                  <td>
                    <GoLink to={`/ledgers/tasks/${id}`} className="ln-row-link">
                      {values.title}
                    </GoLink>
                    {endedAt === null ? null : <span className="ln-hint"> {t({ zh: '已停发', en: 'stopped' })}</span>}
                  </td>
                  <td>{t(departmentWord(values.department ?? ''))}</td>
                  <td>{t(cycleWord(values.cycle ?? ''))}</td>
                  <td className="ln-unbroken">{values.startsOn}</td>
                  <td className="ln-unbroken">{values.firstDueOn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}
