import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  isRefusedAs,
  newId,
  useActor,
  useAddress,
  useKeys,
  useText,
} from '@linli/kernel/web';
import { decideRight, type OutputOf } from '@linli/kernel/model';
import { Select } from 'antd';
import type { ReactElement } from 'react';
import { callNext, hallDesk, takeNumber } from '../../model/hall/operations.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { useStep } from '../queries.ts';
import { AtWindow } from './at-window.tsx';
import { ChooseCommunity } from './choose-community.tsx';
import './hall.css';
import { QueueTable } from './queue-table.tsx';
import { useLive } from './use-live.ts';
import { areaWord, areaWords, waitWord } from './words.ts';

const title = { zh: '叫号', en: 'Queue' };
const EVERY_SECONDS = 5; // colleagues call as well

/** `/hall/desk`: one window calls, recalls, passes over, passes on. The window stands in the address. */
export function DeskScreen(): ReactElement {
  const t = useText();
  return <ChooseCommunity title={t(title)}>{(place) => <Desk place={place} />}</ChooseCommunity>;
}

function Desk({ place }: { readonly place: string }): ReactElement {
  const t = useText();
  const { data, error, refetch } = useLive(hallDesk, { place }, EVERY_SECONDS);
  if (error !== null)
    return (
      <>
        <PageHead title={t(title)} />
        {isRefusedAs(error, 'unknown') ? <NoHall /> : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return data.windows.length === 0 ? (
    <>
      <PageHead title={t(title)} />
      <NoHall />
    </>
  ) : (
    <OpenDesk place={place} data={data} />
  );
}

/** Nothing to call from yet: says what comes first. */
function NoHall(): ReactElement {
  const t = useText();
  return (
    <EmptyState
      title={t({ zh: '还不能叫号', en: 'There is nothing to call from yet' })}
      action={<GoLink to="/hall">{t({ zh: '去登记大厅和窗口', en: 'Register hall and windows' })}</GoLink>}
    >
      {t({
        zh: '先登记大厅和窗口，这里就能取号、叫号。',
        en: 'Once the hall and its windows are registered, numbers are taken and called here.',
      })}
    </EmptyState>
  );
}

interface DeskProps {
  readonly place: string;
  readonly data: OutputOf<typeof hallDesk>;
}

function OpenDesk({ place, data }: DeskProps): ReactElement {
  const t = useText();
  const barred = decideRight(useActor(), queueNumber, 'write');
  const { search, setSearch } = useAddress();
  const open = data.windows.filter((each) => each.open);
  const mine = open.find(({ number }) => String(number) === search['window']) ?? open[0];
  const next = useStep(callNext);
  const take = useStep(takeNumber);
  const call = (): void => {
    if (mine !== undefined && barred === undefined && !next.isPending) next.mutate({ window: mine.id });
  };
  useKeys({ n: call });
  const at = data.called.find(({ window }) => window === mine?.number);
  const nobody = next.data?.called === null && at === undefined;
  return (
    <>
      <PageHead
        title={t(title)}
        aside={
          <span role="status">
            {t(
              { zh: '等候 {n} 人，今天办了 {done} 人', en: '{n} waiting, {done} served today' },
              { n: data.waiting.length, done: data.served },
            )}
          </span>
        }
        actions={
          <Select
            aria-label={t({ zh: '我在几号窗口', en: 'My window' })}
            value={mine?.number}
            popupMatchSelectWidth={false}
            options={open.map(({ number, areas }) => ({
              value: number,
              label: `${t({ zh: '{n} 号窗口', en: 'Window {n}' }, { n: number })} · ${t(areaWords(areas))}`,
            }))}
            onChange={(number) => setSearch({ window: String(number) })}
          />
        }
      />
      {next.error === null ? null : <RefusalNotice error={next.error} />}
      {take.error === null ? null : <RefusalNotice error={take.error} />}
      <div className="sv-desk">
        <section className="ln-panel sv-now" aria-live="polite">
          <h2>{t({ zh: '正在办理', en: 'At this window' })}</h2>
          <p className="sv-big">{at?.label ?? '—'}</p>
          {nobody ? <p role="status">{t({ zh: '现在没有人等这个窗口。', en: 'Nobody waits for this window.' })}</p> : null}
          <div className="ln-actions">
            <ExplainedButton type="primary" size="large" refusal={barred} loading={next.isPending} onClick={call}>
              {at === undefined ? t({ zh: '叫下一位', en: 'Call the next' }) : t({ zh: '办完，叫下一位', en: 'Done, call the next' })}
            </ExplainedButton>
          </div>
          {at === undefined ? null : <AtWindow row={at} windows={open} barred={barred} />}
        </section>
        <section className="ln-panel sv-take">
          <h2>{t({ zh: '代取号', en: 'Take a number for somebody' })}</h2>
          <div className="sv-take-areas">
            {data.summary.map(({ area, waiting, minutes, windows }) => (
              <ExplainedButton
                key={area}
                refusal={barred}
                loading={take.isPending && take.variables.area === area}
                onClick={() => take.mutate({ place, id: newId(), area: area as 'DW' })}
              >
                {t(areaWord(area))}
                <span className="ln-hint">
                  {windows === 0
                    ? t(waitWord(null))
                    : t({ zh: '{n} 人等，{wait}', en: '{n} waiting, {wait}' }, { n: waiting, wait: t(waitWord(minutes)) })}
                </span>
              </ExplainedButton>
            ))}
          </div>
          {take.data === undefined ? null : (
            <p role="status" className="sv-taken">
              {t({ zh: '取到 {label}，前面还有 {n} 人', en: '{label}, {n} before' }, { label: take.data.label, n: take.data.ahead })}
            </p>
          )}
        </section>
      </div>
      <QueueTable data={data} barred={barred} />
    </>
  );
}
