import { decideRight } from '@linli/kernel/model';
import {
  ExplainedButton,
  formatInstant,
  GoLink,
  PageHead,
  PlaceName,
  RefusalNotice,
  useActor,
  useAddress,
  usePlace,
  useText,
  Pager,
} from '@linli/kernel/web';
import { App, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { form } from '../../model/forms/index.ts';
import { decideStep, formSteps } from '../../model/forms/steps.ts';
import '../styles/forms.css';
import { EndDialog } from './end-dialog.tsx';
import { FileDialog } from './file-dialog.tsx';
import { SumTable } from './sum-table.tsx';
import { TaskForms } from './task-forms.tsx';
import { TownTable } from './town-table.tsx';
import { type TaskView, useTakeForms, useTask } from './use-forms.ts';
import { cycleWord, departmentWord } from './words.tsx';

const shows = ['all', 'late', 'waiting', 'returned', 'confirmed', 'taken'] as const;
type Show = (typeof shows)[number];
const isShow = (text: string | undefined): text is Show => shows.some((each) => each === text);

const showWords: Readonly<Record<Show, { zh: string; en: string }>> = {
  all: { zh: '应报', en: 'Sent' },
  late: { zh: '逾期', en: 'Late' },
  waiting: { zh: '还没报', en: 'Not yet' },
  returned: { zh: '退回', en: 'Returned' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  taken: { zh: '已汇总', en: 'Taken' },
};

/** `/ledgers/tasks/$id`: one form under way: who confirmed, who is late, and the sum. */
export function TaskScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const place = usePlace();
  const { message } = App.useApp();
  const { params, search, setSearch } = useAddress();
  const [file, setFile] = useState(false);
  const [ending, setEnding] = useState(false);
  const show = isShow(search['show']) ? search['show'] : 'all';
  const view: TaskView = {
    id: params['id'] ?? '',
    period: search['period'],
    place: place.length >= 6 ? place.slice(0, 12) : undefined,
    show,
    after: search['after'],
  };
  const { data, error, refetch } = useTask(view);
  const take = useTakeForms();
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="ln-waiting" role="status" aria-busy="true" aria-label={t({ zh: '正在打开', en: 'Opening' })} />;
  const { counts, period } = data;
  const confirmed = counts.confirmed + counts.taken;
  const owns = decideStep(formSteps.take, actor, { state: 'confirmed', owner: data.department });
  const end =
    actor.role !== 'county-officer' || data.endedAt !== null ? null : (
      <ExplainedButton refusal={owns} onClick={() => setEnding(true)}>
        {t({ zh: '停发', en: 'Stop sending' })}
      </ExplainedButton>
    );
  return (
    <>
      <PageHead
        title={data.title}
        above={<GoLink to="/ledgers/tasks">{t({ zh: '报表进度', en: 'Forms under way' })}</GoLink>}
        aside={<PlaceName place={place} />}
        help={t(
          { zh: '{department} · {cycle}', en: '{department} · {cycle}' },
          { department: t(departmentWord(data.department)), cycle: t(cycleWord(data.cycle)) },
        )}
        actions={
          period === null ? (
            end
          ) : (
            <>
              {actor.role === 'county-officer' ? (
                <ExplainedButton
                  type="primary"
                  refusal={owns}
                  loading={take.isPending}
                  onClick={() =>
                    take.mutate(
                      { id: data.id, period },
                      {
                        onSuccess: ({ taken, waiting }) =>
                          void message.success(
                            t(
                              { zh: '收取了 {taken} 份，还有 {waiting} 份没报。', en: '{taken} taken, {waiting} not there yet.' },
                              { taken, waiting },
                            ),
                          ),
                      },
                    )
                  }
                >
                  {t({ zh: '收取已确认的', en: 'Take the confirmed ones' })}
                </ExplainedButton>
              ) : null}
              <ExplainedButton refusal={decideRight(actor, form, 'export')} onClick={() => setFile(true)}>
                {t({ zh: '下载汇总', en: 'Download the sum' })}
              </ExplainedButton>
              {end}
            </>
          )
        }
      />
      {take.error === null ? null : <RefusalNotice error={take.error} />}
      {data.endedAt === null ? null : (
        <div className="ln-notice" role="status">
          <p>
            {t(
              { zh: '{on} 停发，不再开新的一期。理由：{reason}', en: 'Stopped on {on}: {reason}' },
              { on: formatInstant(data.endedAt), reason: data.endReason ?? '—' },
            )}
          </p>
        </div>
      )}
      {ending ? (
        <EndDialog
          task={data}
          onClose={() => setEnding(false)}
          onDone={(withdrawn) => {
            setEnding(false);
            void message.success(
              withdrawn === 0
                ? t({ zh: '已停发。', en: 'Stopped.' })
                : t({ zh: '已停发，{n} 份没确认的不用报了。', en: 'Stopped; {n} unconfirmed forms are withdrawn.' }, { n: withdrawn }),
            );
          }}
        />
      ) : null}
      {period === null && data.endedAt !== null ? null : period === null ? (
        <div className="ln-notice" role="status">
          <p>
            {t({
              zh: '系统正在开出这一期、先把已知的填好，请稍候。',
              en: 'The system opens this period and fills what is known. One moment.',
            })}
          </p>
        </div>
      ) : (
        <>
          <div className="ln-toolbar">
            <Select
              value={period}
              aria-label={t({ zh: '报告期', en: 'Period' })}
              options={data.periods.map((each) => ({ value: each, label: each }))}
              onChange={(next: string) => setSearch({ period: next, after: undefined })}
              style={{ minWidth: 130 }}
            />
            <div className="ln-chips lg-shows" role="group" aria-label={t({ zh: '按进度看', en: 'By progress' })}>
              {shows.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="ln-chip"
                  aria-pressed={show === each}
                  onClick={() => setSearch({ show: each === 'all' ? undefined : each, after: undefined })}
                >
                  {t(showWords[each])} <strong className={each === 'late' && counts.late > 0 ? 'ln-red' : undefined}>{counts[each]}</strong>
                </button>
              ))}
            </div>
          </div>
          {data.towns.length > 1 ? <TownTable towns={data.towns} /> : null}
          <TaskForms forms={data.forms} show={show} />
          <Pager next={data.next} />
          {confirmed > 0 && view.place !== undefined ? <SumTable view={{ id: data.id, period, place: view.place }} /> : null}
          {file && view.place !== undefined ? (
            <FileDialog
              title={t({ zh: '下载《{title}》汇总', en: 'Download the sum of "{title}"' }, { title: data.title })}
              path={`/ledgers/form-tasks/${data.id}/sum/file`}
              body={{ period, place: view.place }}
              onClose={() => setFile(false)}
            />
          ) : null}
        </>
      )}
    </>
  );
}
