import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { registerPath } from '../api/index.ts';
import type { ShownOffer, Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { useAddress, usePlace } from '../navigation/index.ts';
import { EmptyState, PageHead, Pager, RefusalNotice, useIsNarrow } from '../parts/index.ts';
import { useActor, useDictionary } from '../session/index.ts';
import { BatchBar } from './batch-bar.tsx';
import { InboxCards, InboxTable } from './inbox-rows.tsx';
import { InboxViews, viewIn } from './inbox-views.tsx';
import { openingsFor } from './offers.ts';
import { type BatchAnswer, type InboxRow, useCase, useInbox, useInboxCounts } from './queries.ts';
import { StepDialog } from './step-dialog.tsx';

interface Doing {
  readonly row: InboxRow;
  readonly offer: ShownOffer;
}

/** The step of a row, on the case as it stands now. */
function RowStep({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }): ReactElement | null {
  const { row, offer } = doing;
  const procedure = useDictionary().procedures.get(row.procedure);
  const { data: answer, error } = useCase(row.procedure, row.id);
  if (error !== null) return <RefusalNotice error={error} onRetry={onClose} />;
  if (procedure === undefined || answer === undefined) return null;
  return <StepDialog procedure={procedure} row={answer.row} offer={offer} title={row.title} onClose={onClose} />;
}

/** What stayed after a batch, and why. */
function Stayed({ rows, answer }: { readonly rows: readonly InboxRow[]; readonly answer: BatchAnswer }): ReactElement {
  const t = useText();
  return (
    <div className={`ln-notice${answer.refused.length === 0 ? '' : ' ln-notice-red'}`} role="status">
      <p>
        {t({ zh: '办好 {n} 件', en: '{n} done' }, { n: answer.done.length })}
        {answer.refused.length === 0
          ? t({ zh: '。', en: '.' })
          : t({ zh: '，{n} 件没有办：', en: ', {n} stayed:' }, { n: answer.refused.length })}
      </p>
      <ul>
        {answer.refused.map(({ id, refusal }) => (
          <li key={id}>
            {rows.find((row) => row.id === id)?.title ?? id}：{t(refusal.sentence)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const empties = {
  waiting: { zh: '没有等您办的', en: 'Nothing waits for you' },
  mine: { zh: '没有交给您的', en: 'Nothing was given to you' },
  late: { zh: '没有逾期的', en: 'Nothing is late' },
  opened: { zh: '您发起的都办完了，或者还没有发起过', en: 'Nothing of yours is open' },
} as const;

/** `/inbox`: what waits for this desk, over all procedures. */
export function InboxScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const place = usePlace();
  const narrow = useIsNarrow();
  const { search, setSearch, go } = useAddress();
  const { procedures } = useDictionary();
  const [doing, setDoing] = useState<Doing>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [batch, setBatch] = useState<{ answer: BatchAnswer; rows: readonly InboxRow[] }>();
  const view = viewIn(search);
  const { data, error, refetch } = useInbox({
    view,
    place,
    procedure: search['procedure'],
    state: search['state'],
    after: search['after'],
  });
  const { data: counts } = useInboxCounts(place);
  const labelOf = (name: string): Text => procedures.get(name)?.cases.label ?? { zh: name, en: name };
  const rows = data?.rows ?? [];
  const ticked = rows.filter((row) => chosen.has(row.id));
  const own = [...procedures.values()].filter((procedure) => openingsFor(procedure, actor).length > 0);
  const Rows = narrow ? InboxCards : InboxTable;
  const change = (changes: Readonly<Record<string, string | undefined>>): void => {
    setChosen(new Set());
    setBatch(undefined);
    setSearch(changes);
  };
  return (
    <>
      <PageHead
        title={t({ zh: '待办', en: 'Inbox' })}
        help={t({ zh: '等您这个岗位办的事，最急的在最前面。', en: 'What waits for your desk, the most urgent first.' })}
        actions={
          own.length === 0
            ? undefined
            : own.map(({ name, cases }) => (
                <Button key={name} type="primary" onClick={() => go(`/inbox${registerPath(name)}/new`)}>
                  {t({ zh: '发起{label}', en: 'Begin: {label}' }, { label: t(cases.label) })}
                </Button>
              ))
        }
      />
      <InboxViews counts={counts} search={search} labelOf={labelOf} onChange={change} />
      <BatchBar
        rows={ticked}
        onClear={() => setChosen(new Set())}
        onDone={(answer) => {
          setBatch({ answer, rows: ticked });
          setChosen(new Set());
        }}
      />
      {batch === undefined ? null : <Stayed {...batch} />}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && rows.length === 0 ? (
        <EmptyState title={t(empties[view])}>
          <p>{t({ zh: '新的事到了会出现在这里，不用刷新。', en: 'New work shows here by itself.' })}</p>
        </EmptyState>
      ) : data === undefined ? (
        <div className="ln-panel ln-skeleton ln-waiting" aria-busy={error === null} />
      ) : (
        <Rows
          rows={rows}
          chosen={chosen}
          labelOf={labelOf}
          onChoose={(id, on) => setChosen((now) => new Set(on ? [...now, id] : [...now].filter((each) => each !== id)))}
          onStep={(row, offer) => setDoing({ row, offer })}
        />
      )}
      <Pager next={data?.next ?? null} />
      {doing === undefined ? null : <RowStep key={doing.row.id} doing={doing} onClose={() => setDoing(undefined)} />}
    </>
  );
}
