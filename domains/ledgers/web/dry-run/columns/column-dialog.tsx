import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Checkbox, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { EntrySelect } from '../../parts/entry-select.tsx';
import type { FoundColumn, FoundTable, Import } from '../../wire.ts';
import { useBindColumn } from '../use-steps.ts';

interface Props {
  readonly found: Import;
  readonly table: FoundTable;
  readonly column: FoundColumn;
  readonly onClose: () => void;
}

const GUESSES = 3;

/** Takes a column for something else: the likely ones to press, the whole dictionary to search, or the tray. */
export function ColumnDialog({ found, table, column, onClose }: Props): ReactElement {
  const t = useText();
  const [entry, setEntry] = useState<string | null | undefined>(column.entry ?? undefined);
  const [remember, setRemember] = useState(true);
  const bind = useBindColumn(found.id);
  const guesses = column.choices.slice(0, GUESSES);
  const send = (): void => {
    if (entry === undefined) return;
    bind.mutate({ table: table.no, column: column.no, entry, remember }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      title={t({ zh: '“{header}”这一列是什么', en: 'What is the column "{header}"' }, { header: column.header })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不改了', en: 'Never mind' })}</Button>
          <Button type="primary" disabled={entry === undefined || entry === column.entry} loading={bind.isPending} onClick={send}>
            {t({ zh: '改过来，重读一遍', en: 'Change and read anew' })}
          </Button>
        </>
      }
    >
      <p className="ln-hint">
        {t(
          {
            zh: '{sheet} {letter} 列，填了 {filled} 格，例如：{samples}',
            en: '{sheet} column {letter}, {filled} cells, such as: {samples}',
          },
          { sheet: table.sheet, letter: column.letter, filled: column.filled, samples: [...new Set(column.samples)].join(' · ') },
        )}
      </p>
      <div className="ln-stack">
        <div className="ln-chips" role="group" aria-label={t({ zh: '可能是', en: 'Likely' })}>
          {guesses.map((guess) => (
            <button
              key={guess.entry}
              type="button"
              className="ln-chip"
              aria-pressed={entry === guess.entry}
              onClick={() => setEntry(guess.entry)}
            >
              {t(guess.label)} {guess.confidence}%
            </button>
          ))}
          <button type="button" className="ln-chip" aria-pressed={entry === null} onClick={() => setEntry(null)}>
            {t({ zh: '都不是，放到待处理', en: 'None: to the tray' })}
          </button>
        </div>
        <div className="ln-field">
          <label htmlFor="column-entry">{t({ zh: '认成', en: 'Take it for' })}</label>
          <EntrySelect
            id="column-entry"
            value={entry ?? undefined}
            onChange={setEntry}
            filter={(each) => each.readBy.includes(table.ledger)}
          />
        </div>
        <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)}>
          {t({ zh: '记住这个对应，以后同样的表头都这样认', en: 'Remember it for this header from now on' })}
        </Checkbox>
        <p className="ln-hint">
          {t({
            zh: '会把文件重读一遍，还是试导入，登记册不变；已经逐行定过的要再定一次。',
            en: 'The file is read anew, still as a dry run; what you decided line by line has to be decided again.',
          })}
        </p>
      </div>
      {bind.error === null ? null : <RefusalNotice error={bind.error} />}
    </Modal>
  );
}
