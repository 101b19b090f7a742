import type { OutputOf, Refusal } from '@linli/kernel/model';
import { ReasonDialog, newId, useText } from '@linli/kernel/web';
import { Checkbox } from 'antd';
import { useState, type ReactElement } from 'react';
import { mergePersons, type Pair } from '../../model/index.ts';
import { FieldValue } from '../field-value.tsx';
import { useStep } from '../queries.ts';
import {
  choicesFor,
  type ComparedField,
  comparedFields,
  nameOf,
  presetChoice,
  type SideName as Side,
  stayingSide,
} from './choose-fields.ts';

interface Props {
  readonly pair: Pair;
  readonly onClose: () => void;
  readonly onDone: (merged: OutputOf<typeof mergePersons>) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Which record stays, and per field whose value holds. The other record ends and stays readable. */
export function MergeDialog({ pair, onClose, onDone, onRefused }: Props): ReactElement {
  const t = useText();
  const [id] = useState(() => newId());
  const [stay, setStay] = useState<Side>(() => stayingSide(pair));
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [sure, setSure] = useState(false);
  const merge = useStep(mergePersons, onDone, onRefused);
  const lines = comparedFields(pair);
  const needsCards = pair.against.some((each) => each.code === 'different-numbers');
  const other = pair[stay === 'a' ? 'b' : 'a'];
  const send = (reason: string): void =>
    merge.mutate({
      id,
      stay: pair[stay].id,
      stayVersion: pair[stay].row?.version ?? 1,
      other: other.id,
      otherVersion: other.row?.version ?? 1,
      choices: choicesFor(lines, chosen, stay),
      ...(needsCards ? { differentNumbers: sure } : {}),
      reason,
    });
  return (
    <ReasonDialog
      title={t({ zh: '合并“{name}”的两条记录', en: 'Merge the two records of "{name}"' }, { name: nameOf(pair) })}
      action={t({ zh: '合并', en: 'Merge' })}
      placeholder={t({ zh: '例如：核对身份证，为同一人', en: 'For example: identity card seen, one person' })}
      busy={merge.isPending}
      error={merge.error}
      barred={needsCards && !sure}
      wide
      usual={[
        t({ zh: '核对身份证，为同一人', en: 'Identity card seen, one person' }),
        t({ zh: '电话核实，为同一人', en: 'Asked by phone, one person' }),
        t({ zh: '重复登记', en: 'Entered twice' }),
      ]}
      onSend={send}
      onClose={onClose}
    >
      <p>
        {t({
          zh: '两条记录的居住关系、家庭、救助等登记都会归到保留的那一条。另一条停用，内容仍可查看；合并可以撤销。下面只列出不同的项目。',
          en: 'Residences, households and allowances of both go to the record that stays. The other ends and stays readable; the merge can be undone. Only what differs is listed.',
        })}
      </p>
      {lines.every((line) => line.same) ? (
        <p>{t({ zh: '两条内容完全一样，没有要选的。', en: 'Both say the same; there is nothing to choose.' })}</p>
      ) : (
        <ChoiceTable
          pair={pair}
          lines={lines.filter((line) => !line.same)}
          stay={stay}
          chosen={chosen}
          onStay={setStay}
          onChoose={(key, side) => setChosen({ ...chosen, [key]: side })}
        />
      )}
      {needsCards ? (
        <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
          {t({
            zh: '两个身份证号都有效但不同。我已核对两张证件，确认是同一个人',
            en: 'Both numbers are valid and differ. I have seen both cards; it is one person',
          })}
        </Checkbox>
      ) : null}
    </ReasonDialog>
  );
}

interface TableProps {
  readonly pair: Pair;
  readonly lines: readonly ComparedField[];
  readonly stay: Side;
  readonly chosen: Readonly<Record<string, Side>>;
  readonly onStay: (side: Side) => void;
  readonly onChoose: (key: string, side: Side) => void;
}

function ChoiceTable({ pair, lines, stay, chosen, onStay, onChoose }: TableProps): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">
          {t({ zh: '选择保留的记录和每一项的内容', en: 'Choose the record that stays and each value' })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '项目', en: 'Field' })}</th>
            {(['a', 'b'] as const).map((side) => (
              <th key={side} scope="col">
                <label className="ln-choice">
                  <input type="radio" name="stay" checked={stay === side} onChange={() => onStay(side)} />
                  {t({ zh: '保留这条', en: 'This one stays' })}（{pair[side].placeName}）
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{t(line.field.label)}</th>
              {(['a', 'b'] as const).map((side) => (
                <td key={side} className={(chosen[line.key] ?? presetChoice(line, stay)) === side ? undefined : 'ln-old'}>
                  {line.differs ? (
                    <label className="ln-choice">
                      <input
                        type="radio"
                        name={`field-${line.key}`}
                        checked={(chosen[line.key] ?? stay) === side}
                        onChange={() => onChoose(line.key, side)}
                      />
                      <FieldValue name={line.key} value={line[side]} />
                    </label>
                  ) : (
                    <FieldValue name={line.key} value={line[side]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
