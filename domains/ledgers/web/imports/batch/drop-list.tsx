import type { Text } from '@linli/kernel/model';
import { partOf, readDraft, useLanguage, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { type FileFacts, factsOfName, inTurn, ledgerCodes, ledgerImport } from '../../../model/index.ts';
import { dayFaultOf } from '../../logic/day-fault.ts';

const asOfField = ledgerImport.fields.asOf;
const AsOfInput = partOf(asOfField).Input;

export interface Dropped {
  readonly file: File;
  readonly facts: FileFacts;
  readonly asOf: unknown;
}

/** Files dropped together, in the order in which they are best read, each with the day that its name tells. */
export const droppedOf = (files: readonly File[], today: string, asOf: unknown): Dropped[] =>
  inTurn(files.map((file) => ({ file, facts: factsOfName(file.name, today) }))).map((each) => ({ ...each, asOf: each.facts.asOf ?? asOf }));

interface Props {
  readonly dropped: readonly Dropped[];
  readonly onSend: (files: readonly { readonly file: File; readonly asOf: string }[]) => void;
  readonly onCancel: () => void;
}

/** The files of one drop before they are sent: of which day each speaks can still be set right. */
export function DropList({ dropped, onSend, onCancel }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const [rows, setRows] = useState(dropped);
  const read = rows.map((row) => ({ row, day: readDraft(asOfField, row.asOf, session) }));
  const faults = read.map(({ day }) => dayFaultOf(day, session.today));
  const change = (at: number, asOf: unknown): void => setRows(rows.map((row, no) => (no === at ? { ...row, asOf } : row)));
  const send = (): void =>
    onSend(read.flatMap(({ row: { file }, day }) => (day.ok && typeof day.value === 'string' ? [{ file, asOf: day.value }] : [])));
  return (
    <div className="lg-dropped">
      <h3>{t({ zh: '{n} 份，按这个顺序读', en: '{n} files, read in this order' }, { n: rows.length })}</h3>
      <p className="ln-hint">
        {t({
          zh: '日期是从文件名里看出来的，不对就改：两份台账说法不同时，日期新的算数。',
          en: 'The days are told by the names of the files. Set them right where they are wrong: where two ledgers disagree the newer counts.',
        })}
      </p>
      <ol className="lg-batch-list">
        {rows.map(({ file, facts, asOf }, at) => (
          <li key={`${file.name} ${file.size}`}>
            <strong className="lg-batch-name">{file.name}</strong>
            <span className="ln-hint lg-batch-what">
              {facts.ledger === undefined ? t(unnamed) : (ledgerCodes.find(facts.ledger)?.[language] ?? '')}
            </span>
            <span className="lg-dropped-day">
              <AsOfInput
                id={`as-of-${at}`}
                field={asOfField}
                label={t({ zh: '{name} 的数据截止日期', en: 'As of, for {name}' }, { name: file.name })}
                draft={asOf}
                onChange={(next) => change(at, next)}
                onLeave={() => undefined}
                invalid={faults[at] !== undefined}
                describedBy={`as-of-fault-${at}`}
              />
            </span>
            <Button
              size="small"
              aria-label={t({ zh: '去掉 {name}', en: 'Take {name} out' }, { name: file.name })}
              onClick={() => (rows.length === 1 ? onCancel() : setRows(rows.filter((_, no) => no !== at)))}
            >
              {t({ zh: '去掉', en: 'Take out' })}
            </Button>
            <span id={`as-of-fault-${at}`} className="ln-error lg-batch-outlook">
              {faults[at] === undefined ? '' : t(faults[at])}
            </span>
          </li>
        ))}
      </ol>
      <div className="ln-actions lg-batch-actions">
        <Button type="primary" disabled={faults.some((each) => each !== undefined)} onClick={send}>
          {t({ zh: '试导入这 {n} 份', en: 'Try these {n} out' }, { n: rows.length })}
        </Button>
        <Button onClick={onCancel}>{t({ zh: '不交了', en: 'Do not hand in' })}</Button>
      </div>
    </div>
  );
}

const unnamed: Text = { zh: '文件名看不出是哪种，读了再认', en: 'The name does not tell which: found out by reading' };
