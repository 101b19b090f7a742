import { EmptyState, GoLink, PageHead, PlaceName, RefusalNotice, useActor, useAddress, usePlace, useText } from '@linli/kernel/web';
import { App } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Pair, decideKeeper, listDuplicates } from '../../model/index.ts';
import { Pager } from '../pager.tsx';
import { useAnswer } from '../queries.ts';
import { ApartDialog } from './apart-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { PairPanel } from './pair-panel.tsx';

type Open = { readonly kind: 'merge' | 'apart'; readonly pair: Pair } | undefined;

/** `/residents/duplicates`: pairs that may be one person, with the grounds; a person decides. */
export function DuplicatesScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search, go } = useAddress();
  const { message } = App.useApp();
  const refusal = decideKeeper(useActor());
  const { data, error, refetch } = useAnswer(listDuplicates, { place, after: search['after'] });
  const [open, setOpen] = useState<Open>();
  const done = (sentence: string): void => {
    setOpen(undefined);
    void message.success(sentence);
  };
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
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" /> : null}
      {data?.pairs.length === 0 ? <NoPairs more={data.next !== null} /> : null}
      {data?.pairs.map((pair) => (
        <PairPanel
          key={`${pair.a.id} ${pair.b.id}`}
          pair={pair}
          refusal={refusal}
          onMerge={() => setOpen({ kind: 'merge', pair })}
          onApart={() => setOpen({ kind: 'apart', pair })}
        />
      ))}
      <Pager next={data?.next ?? null} />
      {open?.kind === 'merge' ? (
        <MergeDialog
          pair={open.pair}
          onClose={() => setOpen(undefined)}
          onDone={(merged) => {
            done(
              t(
                {
                  zh: '已合并，转移了 {n} 条相关登记。需要时可在“做过的合并”里撤销。',
                  en: 'Merged; {n} rows moved along. It can be undone under "Merges so far".',
                },
                { n: merged.moved },
              ),
            );
            if (data?.pairs.length === 1 && data.next === null && search['after'] !== undefined) go('/residents/duplicates');
          }}
        />
      ) : null}
      {open?.kind === 'apart' ? (
        <ApartDialog
          pair={open.pair}
          onClose={() => setOpen(undefined)}
          onDone={() => done(t({ zh: '已记下，不再提示这两条。', en: 'Noted. These two are not proposed again.' }))}
        />
      ) : null}
    </>
  );
}

function NoPairs({ more }: { readonly more: boolean }): ReactElement {
  const t = useText();
  return (
    <EmptyState
      title={
        more
          ? t({ zh: '这一页没有要核对的', en: 'Nothing to check on this page' })
          : t({ zh: '没有发现重复的居民', en: 'Nobody seems to stand twice' })
      }
    >
      <p>
        {t({
          zh: '同名同生日、同电话且姓名相近、身份证号只差一位的记录，会列在这里等您核对。',
          en: 'Records with the same name and day of birth, the same phone and a similar name, or numbers one slip apart would stand here.',
        })}
      </p>
    </EmptyState>
  );
}
