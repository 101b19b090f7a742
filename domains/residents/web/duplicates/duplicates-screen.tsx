import type { Refusal } from '@linli/kernel/model';
import {
  EmptyState,
  GoLink,
  PageHead,
  PlaceName,
  RefusalNotice,
  useActor,
  useAddress,
  useIsNarrow,
  useKeys,
  usePlace,
  useText,
  Pager,
} from '@linli/kernel/web';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import {
  countDuplicates,
  decideKeeper,
  deferPair,
  likelihoods,
  listDuplicates,
  type Pair,
  type PairState,
  pairStates,
} from '../../model/index.ts';
import { useAnswer, useStep } from '../queries.ts';
import '../styles/duplicates.css';
import { ApartDialog } from './apart-dialog.tsx';
import { BatchDialog } from './batch-dialog.tsx';
import { isWhole, nameOf } from './choose-fields.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { PairList } from './pair-list.tsx';
import { PairPanel, type PairStep, stepRefusals } from './pair-panel.tsx';
import { QueueBar } from './queue-bar.tsx';
import { useVanished } from './use-vanished.ts';
import { AnswerDialog, AskDialog, WithdrawDialog } from './word-dialogs.tsx';
import { keyOf } from './words.ts';

const LOOK_AGAIN_MILLISECONDS = 15_000; // others decide meanwhile

type Open = { readonly step: PairStep; readonly pair: Pair } | undefined;

/** `/residents/duplicates`: pairs that may be one person, one after the other; a person decides. */
export function DuplicatesScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search } = useAddress();
  const state = pairStates.find((each) => each === search['state']) ?? 'open';
  const likelihood = likelihoods.find((each) => each === search['likelihood']);
  const query = { place, state, likelihood, import: search['from'], after: search['after'] };
  const { data, error, refetch } = useAnswer(listDuplicates, query, { everyMilliseconds: LOOK_AGAIN_MILLISECONDS });
  const { data: counts } = useAnswer(countDuplicates, { place }, { everyMilliseconds: LOOK_AGAIN_MILLISECONDS });
  return (
    <>
      <PageHead
        title={t({ zh: '重复居民', en: 'Residents standing twice' })}
        help={
          <>
            <PlaceName place={place} steps={2} />。
            {t({
              zh: '系统只提出线索，是不是同一个人由您核对证件后决定。合并后可以撤销。',
              en: 'The system only points out; whether it is one person is decided by you, with the papers. A merge can be undone.',
            })}
          </>
        }
        actions={<GoLink to="/residents/merges">{t({ zh: '做过的合并', en: 'Merges so far' })}</GoLink>}
      />
      <QueueBar state={state} likelihood={likelihood} from={search['from']} counts={counts} />
      {counts?.looking === true ? (
        <p className="ln-notice">
          {t({
            zh: '正在第一次比对全县居民，后面还会有线索出来。',
            en: 'Everybody in the county is being compared for the first time; more pairs will come.',
          })}
        </p>
      ) : null}
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" /> : null}
      {data === undefined ? null : (
        <Queue key={state} view={JSON.stringify(query)} state={state} pairs={data.pairs} more={data.next !== null} />
      )}
      <Pager next={data?.next ?? null} />
    </>
  );
}

interface QueueProps {
  readonly view: string;
  readonly state: PairState;
  readonly pairs: readonly Pair[];
  readonly more: boolean;
}

function Queue({ view, state, pairs, more }: QueueProps): ReactElement {
  const t = useText();
  const narrow = useIsNarrow();
  const { message } = App.useApp();
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<Open>();
  const [batch, setBatch] = useState(false);
  const vanished = useVanished(view, pairs, more);
  const department = decideKeeper(useActor());
  const index = Math.min(at, pairs.length - 1);
  const pair = pairs[index];
  const refusals = pair === undefined ? undefined : stepRefusals(pair, department);
  const done = (sentence: string): void => {
    if (pair !== undefined) vanished.own(pair);
    setOpen(undefined);
    void message.success(sentence);
  };
  // Somebody was quicker: the sentence of the server, and the pair is gone. Other refusals stay in the dialog, with what was typed.
  const refused = (refusal: Refusal): void => {
    if (refusal.code !== 'decided-meanwhile' && refusal.code !== 'already-ended') return;
    if (pair !== undefined) vanished.own(pair);
    setOpen(undefined);
    void message.info(t(refusal.sentence));
  };
  const later = useStep(
    deferPair,
    ({ until }) => done(t({ zh: '先放着，{until} 再提出来。', en: 'Put aside until {until}.' }, { until })),
    (refusal) => {
      refused(refusal);
      if (refusal.code !== 'decided-meanwhile') void message.error(t(refusal.sentence));
    },
  );
  const start = (step: PairStep): void => {
    if (pair === undefined || refusals?.[step] !== undefined) return;
    if (step === 'later') {
      vanished.own(pair);
      later.mutate({ a: pair.a.id, b: pair.b.id });
    } else setOpen({ step, pair });
  };
  const go = (step: 1 | -1): void => setAt(Math.max(0, Math.min(pairs.length - 1, index + step)));
  const deciding = state !== 'apart';
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    m: () => deciding && start('merge'),
    d: () => deciding && start('apart'),
    l: () => deciding && state !== 'later' && start('later'),
    a: () => deciding && start('ask'),
    w: () => deciding && start('answer'),
    r: () => !deciding && start('withdraw'),
  });
  const certain = state === 'open' ? pairs.filter((each) => each.likelihood === 'certain' && isWhole(each)).length : 0;
  return (
    <>
      {vanished.names.length === 0 ? null : (
        <div className="ln-notice" role="status">
          <p>
            {t(
              { zh: '“{names}”刚由别人处理了，已从这里拿走。', en: '"{names}" was just settled by somebody else and is gone from here.' },
              { names: vanished.names.join(t({ zh: '”“', en: '", "' })) },
            )}
          </p>
          <Button type="link" onClick={vanished.forget}>
            {t({ zh: '知道了', en: 'Noted' })}
          </Button>
        </div>
      )}
      {certain > 1 && department === undefined ? (
        <div className="ln-actions ln-toolbar">
          <Button onClick={() => setBatch(true)}>
            {t({ zh: '一次合并本页“几乎肯定”的 {n} 对', en: 'Merge the {n} almost certain pairs of this page' }, { n: certain })}
          </Button>
        </div>
      ) : null}
      {pair === undefined || refusals === undefined ? (
        <NoPairs state={state} more={more} />
      ) : (
        <div className="ln-queue">
          <PairList pairs={pairs} current={keyOf(pair)} onOpen={(key) => setAt(pairs.findIndex((each) => keyOf(each) === key))} />
          <div>
            {narrow ? (
              <div className="ln-actions ln-toolbar">
                <Button disabled={index === 0} onClick={() => go(-1)}>
                  {t({ zh: '上一对', en: 'Previous pair' })}
                </Button>
                <Button disabled={index === pairs.length - 1} onClick={() => go(1)}>
                  {t({ zh: '下一对', en: 'Next pair' })}
                </Button>
              </div>
            ) : null}
            <PairPanel
              key={keyOf(pair)}
              pair={pair}
              state={state}
              position={t({ zh: '本页第 {at} 对，共 {n} 对', en: 'pair {at} of {n} on this page' }, { at: index + 1, n: pairs.length })}
              refusals={refusals}
              busy={later.isPending}
              onStep={start}
            />
          </div>
        </div>
      )}
      <StepDialog open={open} onClose={() => setOpen(undefined)} onDone={done} onRefused={refused} />
      {batch ? (
        <BatchDialog
          pairs={pairs}
          onClose={() => {
            setBatch(false);
            vanished.forget();
          }}
        />
      ) : null}
    </>
  );
}

interface StepProps {
  readonly open: Open;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

function StepDialog({ open, onClose, onDone, onRefused }: StepProps): ReactElement | null {
  const t = useText();
  if (open === undefined) return null;
  const shared = { pair: open.pair, onClose, onRefused };
  if (open.step === 'merge')
    return (
      <MergeDialog
        {...shared}
        onDone={(merged) =>
          onDone(
            t(
              {
                zh: '已合并“{name}”，转移了 {n} 条相关登记。需要时可在“做过的合并”里撤销。',
                en: '"{name}" merged; {n} rows moved along. It can be undone under "Merges so far".',
              },
              { name: nameOf(open.pair), n: merged.moved },
            ),
          )
        }
      />
    );
  if (open.step === 'apart')
    return (
      <ApartDialog
        {...shared}
        onDone={() => onDone(t({ zh: '已记下，不再提示这两条。', en: 'Noted. These two are not proposed again.' }))}
      />
    );
  if (open.step === 'ask') return <AskDialog {...shared} onDone={onDone} />;
  if (open.step === 'answer') return <AnswerDialog {...shared} onDone={onDone} />;
  return open.step === 'withdraw' ? <WithdrawDialog {...shared} onDone={onDone} /> : null;
}

const nothing = {
  open: { zh: '没有要决定的线索', en: 'Nothing to decide' },
  later: { zh: '没有先放着的', en: 'Nothing is put aside' },
  asked: { zh: '没有等答复的', en: 'Nobody waits for an answer' },
  apart: { zh: '还没有认定过两个人', en: 'Nobody was found to be two persons yet' },
} as const;

function NoPairs({ state, more }: { readonly state: PairState; readonly more: boolean }): ReactElement {
  const t = useText();
  return (
    <EmptyState title={more ? t({ zh: '这一页没有了', en: 'Nothing left on this page' }) : t(nothing[state])}>
      <p>
        {t({
          zh: '同名同生日、同音同生日、同电话且姓名相近、身份证号只差一位的记录，写入后一会儿就会列在这里等您核对。',
          en: 'Records with the same name or sound and day of birth, the same phone and a similar name, or numbers one slip apart stand here soon after they are written.',
        })}
      </p>
      <p className="ln-hint">
        {t({
          zh: '两个身份证号都有效又不同的，按两个人算；电话或住址也相同时才列出来。',
          en: 'Two valid, different identity numbers are taken for two persons, and listed only where the phone or the address agrees.',
        })}
      </p>
    </EmptyState>
  );
}
