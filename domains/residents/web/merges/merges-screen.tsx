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
  Pager,
} from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { decideKeeper, listMerges, person } from '../../model/index.ts';
import { useFieldOf } from '../field-value.tsx';
import { useAnswer } from '../queries.ts';
import { UndoDialog, type Undone } from './undo-dialog.tsx';

type Merge = OutputOf<typeof listMerges>['merges'][number];

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
          zh: '合并错了可以撤销。合并以后改过的内容、新增的登记会列出来，由您说归谁。',
          en: 'A wrong merge can be undone. What was edited or added since is listed, and you say whose it is.',
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

function UndoneNotice({ undone }: { readonly undone: Undone }): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  const labelsOf = (keys: readonly string[]): string =>
    keys
      .map((key) => fieldOf(key)?.label)
      .flatMap((label) => (label === undefined ? [] : [t(label)]))
      .join(t({ zh: '、', en: ', ' }));
  const [labels, given] = [labelsOf(undone.kept), labelsOf(undone.given)];
  return (
    <div className="ln-notice" role="status">
      <p>{t({ zh: '合并已撤销，两条记录都恢复了。', en: 'The merge is undone; both records are in force.' })}</p>
      {labels === '' ? null : (
        <p>
          {t(
            {
              zh: '合并后改过、留在现在这条上的项目：{fields}。',
              en: 'Edited since and left on the record that stayed: {fields}.',
            },
            { fields: labels },
          )}
        </p>
      )}
      {given === '' && undone.givenRows.length === 0 ? null : (
        <p>
          {t(
            { zh: '归了恢复的那条：{fields}{n} 条登记。', en: 'Given to the record that came back: {fields}{n} rows.' },
            { fields: given === '' ? '' : `${given}${t({ zh: '，', en: ', ' })}`, n: undone.givenRows.length },
          )}
        </p>
      )}
      {undone.keptRows.length === 0 ? null : (
        <p>
          {t(
            {
              zh: '另有 {n} 条登记留在原处：合并后新增的，或已改指他人的。',
              en: '{n} rows were left where they are: added since, or pointing to somebody else by now.',
            },
            { n: undone.keptRows.length },
          )}
        </p>
      )}
    </div>
  );
}
