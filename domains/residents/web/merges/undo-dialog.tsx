import type { OutputOf } from '@linli/kernel/model';
import { ReasonDialog, RefusalNotice, formatInstant, useText } from '@linli/kernel/web';
import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { type listMerges, type Owner, previewUndo, undoMerge } from '../../model/index.ts';
import { FieldValue, useFieldOf } from '../field-value.tsx';
import { useAnswer, useStep } from '../queries.ts';
import '../styles/duplicates.css';

type Merge = OutputOf<typeof listMerges>['merges'][number];
export type Undone = OutputOf<typeof undoMerge>;
type Preview = OutputOf<typeof previewUndo>;

interface Props {
  readonly merge: Merge;
  readonly onClose: () => void;
  readonly onDone: (undone: Undone) => void;
}

/** What an undo would do, everything that was edited or added since side by side, and whose it is. */
export function UndoDialog({ merge, onClose, onDone }: Props): ReactElement {
  const t = useText();
  const [fields, setFields] = useState<Readonly<Record<string, Owner>>>({});
  const [rows, setRows] = useState<Readonly<Record<string, 'stay' | 'other'>>>({});
  const [apart, setApart] = useState(false);
  const preview = useAnswer(previewUndo, { id: merge.id });
  const undo = useStep(undoMerge, onDone);
  const seen = preview.data;
  const asks = seen !== undefined && (seen.edited.length > 0 || seen.added.length > 0);
  return (
    <ReasonDialog
      title={t({ zh: '撤销“{name}”的合并', en: 'Undo the merge of "{name}"' }, { name: merge.name })}
      action={t({ zh: '撤销合并', en: 'Undo the merge' })}
      placeholder={t({ zh: '例如：本人到场，确为两人', en: 'For example: both came, they are two persons' })}
      usual={[
        t({ zh: '本人到场，确为两人', en: 'Both came, they are two persons' }),
        t({ zh: '合并时看错了', en: 'Misread when merging' }),
      ]}
      busy={undo.isPending}
      error={undo.error}
      barred={seen === undefined}
      wide={asks}
      onSend={(reason) => undo.mutate({ id: merge.id, reason, fields, rows, apart })}
      onClose={onClose}
    >
      {preview.error === null ? null : <RefusalNotice error={preview.error} />}
      {seen === undefined ? (
        <p aria-busy={preview.error === null}>{preview.error === null ? t({ zh: '正在查看…', en: 'Looking…' }) : null}</p>
      ) : (
        <>
          <Summary seen={seen} />
          <EditedFields seen={seen} owners={fields} onChoose={(field, owner) => setFields({ ...fields, [field]: owner })} />
          <AddedRows seen={seen} owners={rows} onChoose={(id, owner) => setRows({ ...rows, [id]: owner })} />
          <Checkbox checked={apart} onChange={(event) => setApart(event.target.checked)}>
            {t({ zh: '确实是两个人，以后不再提示这两条重复', en: 'They are two persons; do not propose the pair again' })}
          </Checkbox>
        </>
      )}
    </ReasonDialog>
  );
}

function Summary({ seen }: { readonly seen: Preview }): ReactElement {
  const t = useText();
  const fieldOf = useFieldOf();
  const labels = seen.restored.flatMap((key) => {
    const field = fieldOf(key);
    return field === undefined ? [] : [t(field.label)];
  });
  return (
    <p>
      {t({ zh: '恢复{place}的“{name}”', en: '"{name}" at {place} comes back' }, { place: seen.other.placeName, name: seen.other.name })}
      {seen.returned === 0 ? null : t({ zh: '，把 {n} 条登记还给它', en: ' with {n} rows' }, { n: seen.returned })}
      {labels.length === 0
        ? null
        : t({ zh: '；还原{fields}', en: '; taken back: {fields}' }, { fields: labels.join(t({ zh: '、', en: ', ' })) })}
      {seen.elsewhere === 0
        ? null
        : t(
            { zh: '；另有 {n} 条已改指他人，不动', en: '; {n} rows point to somebody else by now and are left alone' },
            { n: seen.elsewhere },
          )}
      {t({ zh: '。', en: '.' })}
    </p>
  );
}

interface ChoiceProps<O extends Owner> {
  readonly of: string;
  readonly label: string;
  readonly choices: readonly (readonly [O, string])[];
  readonly owner: O;
  readonly onChoose: (of: string, owner: O) => void;
}

/** Whose something is: one of a few words. */
function OwnerChoice<O extends Owner>({ of, label, choices, owner, onChoose }: ChoiceProps<O>): ReactElement {
  return (
    <div className="ln-owners" role="radiogroup" aria-label={label}>
      {choices.map(([each, word]) => (
        <label key={each} className="ln-choice">
          <input type="radio" name={`owner-${of}`} checked={owner === each} onChange={() => onChoose(of, each)} />
          {word}
        </label>
      ))}
    </div>
  );
}

interface FieldsProps {
  readonly seen: Preview;
  readonly owners: Readonly<Record<string, Owner>>;
  readonly onChoose: (field: string, owner: Owner) => void;
}

function EditedFields({ seen, owners, onChoose }: FieldsProps): ReactElement | null {
  const t = useText();
  const fieldOf = useFieldOf();
  if (seen.edited.length === 0) return null;
  const choices: readonly [Owner, string][] = [
    ['stay', t({ zh: '归现在这条', en: 'the record that stayed' })],
    ['other', t({ zh: '归恢复的那条', en: 'the one that comes back' })],
    ['both', t({ zh: '两条都用', en: 'both' })],
  ];
  return (
    <div className="ln-table-frame ln-asked">
      <table className="ln-table ln-still">
        <caption>{t({ zh: '合并以后改过的内容，是谁的？', en: 'Edited after the merge: whose is it?' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '项目', en: 'Field' })}</th>
            <th scope="col">{t({ zh: '现在这条（合并前）', en: 'This one, before' })}</th>
            <th scope="col">{t({ zh: '恢复的那条', en: 'The other' })}</th>
            <th scope="col">{t({ zh: '合并后改为', en: 'Edited to' })}</th>
            <th scope="col">{t({ zh: '归谁', en: 'Whose' })}</th>
          </tr>
        </thead>
        <tbody>
          {seen.edited.map((edit) => {
            const label = fieldOf(edit.field)?.label;
            return (
              <tr key={edit.field}>
                <th scope="row">{label === undefined ? edit.field : t(label)}</th>
                <td>
                  <FieldValue name={edit.field} value={edit.before} />
                </td>
                <td>
                  <FieldValue name={edit.field} value={edit.other} />
                </td>
                <td>
                  <FieldValue name={edit.field} value={edit.now} />
                  <span className="ln-hint">
                    {' '}
                    {edit.byName ?? ''} {formatInstant(edit.at)}
                  </span>
                </td>
                <td>
                  <OwnerChoice
                    of={edit.field}
                    label={label === undefined ? edit.field : t(label)}
                    choices={choices.filter(([owner]) => owner !== 'both' || edit.field !== 'identityNumber')}
                    owner={owners[edit.field] ?? 'stay'}
                    onChoose={onChoose}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RowsProps {
  readonly seen: Preview;
  readonly owners: Readonly<Record<string, 'stay' | 'other'>>;
  readonly onChoose: (id: string, owner: 'stay' | 'other') => void;
}

function AddedRows({ seen, owners, onChoose }: RowsProps): ReactElement | null {
  const t = useText();
  if (seen.added.length === 0) return null;
  const choices = [
    ['stay', t({ zh: '归现在这条', en: 'the record that stayed' })],
    ['other', t({ zh: '归恢复的那条', en: 'the one that comes back' })],
  ] as const;
  return (
    <div className="ln-table-frame ln-asked">
      <table className="ln-table ln-still">
        <caption>{t({ zh: '合并以后新增的登记，是谁的？', en: 'Added after the merge: whose is it?' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '登记', en: 'Row' })}</th>
            <th scope="col">{t({ zh: '地方', en: 'Place' })}</th>
            <th scope="col">{t({ zh: '登记时间', en: 'Added' })}</th>
            <th scope="col">{t({ zh: '归谁', en: 'Whose' })}</th>
          </tr>
        </thead>
        <tbody>
          {seen.added.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {t(row.label)} {row.title}
                {row.ended ? t({ zh: '（已停用）', en: ' (ended)' }) : ''}
              </th>
              <td>{row.placeName}</td>
              <td className="ln-figures">{formatInstant(row.at)}</td>
              <td>
                <OwnerChoice of={row.id} label={t(row.label)} choices={choices} owner={owners[row.id] ?? 'stay'} onChoose={onChoose} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
