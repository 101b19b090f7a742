import type { OutputOf } from '@linli/kernel/model';
import {
  EmptyState,
  ExplainedButton,
  GoLink,
  PageHead,
  RefusalNotice,
  StatusMark,
  formatInstant,
  screenPath,
  useActor,
  useAddress,
  usePlace,
  useText,
} from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { decideKeeper, listMerges, person, undoMerge } from '../../model/index.ts';
import { fieldOf } from '../field-value.tsx';
import { Pager } from '../pager.tsx';
import { useAnswer, useStep } from '../queries.ts';
import { ReasonDialog } from '../reason-dialog.tsx';

type Merge = OutputOf<typeof listMerges>['merges'][number];
type Undone = OutputOf<typeof undoMerge>;

/** `/residents/merges`: what was merged, by whom and why; each can be taken back. */
export function MergesScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const { search } = useAddress();
  const { data, error, refetch } = useAnswer(listMerges, { place, after: search['after'] });
  const [undoing, setUndoing] = useState<Merge>();
  const [undone, setUndone] = useState<Undone>();
  return (
    <>
      <PageHead
        title={t({ zh: '合并记录', en: 'Merges' })}
        help={t({
          zh: '合并错了可以撤销。合并以后有人改过的内容会保留，并告诉您。',
          en: 'A wrong merge can be undone. What somebody edited since is kept, and you are told.',
        })}
        above={<GoLink to="/residents/duplicates">{t({ zh: '重复居民', en: 'Residents standing twice' })}</GoLink>}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {undone === undefined ? null : <UndoneNotice undone={undone} />}
      {data?.merges.length === 0 ? (
        <EmptyState title={t({ zh: '还没有合并过', en: 'Nothing has been merged yet' })}>
          <p>{t({ zh: '在“重复居民”里合并的记录会列在这里。', en: 'What is merged under "Residents standing twice" is listed here.' })}</p>
        </EmptyState>
      ) : (
        <MergeTable merges={data?.merges ?? []} busy={data === undefined && error === null} onUndo={setUndoing} />
      )}
      <Pager next={data?.next ?? null} />
      {undoing === undefined ? null : (
        <UndoDialog
          merge={undoing}
          onClose={() => setUndoing(undefined)}
          onDone={(outcome) => {
            setUndoing(undefined);
            setUndone(outcome);
          }}
        />
      )}
    </>
  );
}

interface TableProps {
  readonly merges: readonly Merge[];
  readonly busy: boolean;
  readonly onUndo: (merge: Merge) => void;
}

function MergeTable({ merges, busy, onUndo }: TableProps): ReactElement {
  const t = useText();
  const refusal = decideKeeper(useActor());
  return (
    <div className="ln-table-frame" aria-busy={busy}>
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '合并记录', en: 'Merges' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '居民', en: 'Resident' })}</th>
            <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
            <th scope="col">{t({ zh: '合并时间', en: 'Merged' })}</th>
            <th scope="col">{t({ zh: '经办人', en: 'By' })}</th>
            <th scope="col">{t({ zh: '理由', en: 'Reason' })}</th>
            <th scope="col" className="ln-end">
              {t({ zh: '转移的登记', en: 'Rows moved' })}
            </th>
            <th scope="col">{t({ zh: '状态', en: 'State' })}</th>
          </tr>
        </thead>
        <tbody>
          {merges.map((merge) => (
            <tr key={merge.id}>
              <td>
                <GoLink to={`${screenPath(person)}/${merge.stay}`} className="ln-row-link">
                  {merge.name}
                </GoLink>
                {merge.otherName === merge.name ? null : <span className="ln-hint"> ← {merge.otherName}</span>}
              </td>
              <td>{merge.placeName}</td>
              <td className="ln-figures">{formatInstant(merge.at)}</td>
              <td>{merge.byName}</td>
              <td>{merge.reason}</td>
              <td className="ln-end ln-figures">{merge.moved}</td>
              <td>
                {merge.undoneAt === null ? (
                  <ExplainedButton size="small" refusal={refusal} onClick={() => onUndo(merge)}>
                    {t({ zh: '撤销合并', en: 'Undo' })}
                  </ExplainedButton>
                ) : (
                  <StatusMark tone="grey" word={t({ zh: '{at} 已撤销', en: 'Undone {at}' }, { at: formatInstant(merge.undoneAt) })} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UndoDialog({
  merge,
  onClose,
  onDone,
}: {
  readonly merge: Merge;
  readonly onClose: () => void;
  readonly onDone: (undone: Undone) => void;
}): ReactElement {
  const t = useText();
  const undo = useStep(undoMerge, onDone);
  return (
    <ReasonDialog
      title={t({ zh: '撤销“{name}”的合并', en: 'Undo the merge of "{name}"' }, { name: merge.name })}
      action={t({ zh: '撤销合并', en: 'Undo the merge' })}
      placeholder={t({ zh: '例如：本人到场，确为两人', en: 'For example: both came, they are two persons' })}
      busy={undo.isPending}
      error={undo.error}
      onSend={(reason) => undo.mutate({ id: merge.id, reason })}
      onClose={onClose}
    >
      <p>
        {t(
          {
            zh: '恢复另一条记录，把 {n} 条登记还给它。合并以后改过的内容留在现在这条上。',
            en: 'The other record comes back with its {n} rows. What was edited since stays on this one.',
          },
          { n: merge.moved },
        )}
      </p>
    </ReasonDialog>
  );
}

function UndoneNotice({ undone }: { readonly undone: Undone }): ReactElement {
  const t = useText();
  const labels = undone.kept.map((key) => fieldOf(key)?.label).flatMap((label) => (label === undefined ? [] : [t(label)]));
  return (
    <div className="ln-notice" role="status">
      <p>{t({ zh: '合并已撤销，两条记录都恢复了。', en: 'The merge is undone; both records are in force.' })}</p>
      {labels.length === 0 ? null : (
        <p>
          {t(
            {
              zh: '合并后改过、没有还原的项目：{fields}。请核对两条记录。',
              en: 'Edited since and not taken back: {fields}. Please check both records.',
            },
            { fields: labels.join(t({ zh: '、', en: ', ' })) },
          )}
        </p>
      )}
      {undone.keptRows.length === 0 ? null : (
        <p>
          {t(
            { zh: '另有 {n} 条登记在合并后改指他人，没有动。', en: '{n} rows point to somebody else by now and were left alone.' },
            { n: undone.keptRows.length },
          )}
        </p>
      )}
    </div>
  );
}
