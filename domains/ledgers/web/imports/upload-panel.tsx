import type { Text } from '@linli/kernel/model';
import { partOf, PlaceName, readDraft, useAddress, useLanguage, useSession, useText } from '@linli/kernel/web';
import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useCallback, useState, type ReactElement } from 'react';
import { ledgerCodes, ledgerImport } from '../../model/index.ts';
import { dayFaultOf } from '../logic/day-fault.ts';
import { fileFault } from '../logic/file-fault.ts';
import { isLedgerName } from '../logic/ledger-name.ts';
import { BatchPanel } from './batch/batch-panel.tsx';
import { type Batch, findBatch, keepBatch } from './batch/batch-store.ts';
import { type Dropped, DropList, droppedOf } from './batch/drop-list.tsx';
import { FilesDrop } from './files-drop.tsx';
import { UploadLines } from './upload-lines.tsx';
import { type Arrived, useUploads } from './use-uploads.ts';

const asOfField = ledgerImport.fields.asOf;
const AsOfInput = partOf(asOfField).Input;

/** Where ledgers are handed in: of which community, of which day, which files. One file leads straight to its dry run, several to a list of them. */
export function UploadPanel({ community }: { readonly community: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const client = useQueryClient();
  const { go } = useAddress();
  const [asOf, setAsOf] = useState<unknown>(session.today);
  const [ledger, setLedger] = useState<string>();
  const [faults, setFaults] = useState<readonly { readonly name: string; readonly fault: Text }[]>([]);
  const [dropped, setDropped] = useState<readonly Dropped[]>();
  const [batch, setBatch] = useState(() => findBatch(community));
  const onBatch = useCallback(
    (next: Batch | undefined) => {
      keepBatch(community, next);
      setBatch(next);
    },
    [community],
  );
  const onArrived = useCallback(
    (files: readonly Arrived[]) => {
      void client.invalidateQueries({ queryKey: ['list', ledgerImport.name] });
      const [only, ...more] = files;
      if (more.length > 0) onBatch({ files, readAt: {}, left: [] });
      else if (only !== undefined) go(`/ledgers/imports/${only.id}`);
    },
    [client, go, onBatch],
  );
  const { uploads, send, drop } = useUploads(onArrived);

  const day = readDraft(asOfField, asOf, session);
  const dayFault = dayFaultOf(day, session.today);
  const facts = { place: community, ledger: isLedgerName(ledger) ? ledger : undefined };
  const onFiles = (files: readonly File[]): void => {
    const found = files.flatMap((file) => {
      const fault = fileFault(file.name, file.size);
      return fault === undefined ? [] : [{ name: file.name, fault }];
    });
    setFaults(found);
    const good = files.filter((file) => found.every(({ name }) => name !== file.name));
    if (dayFault !== undefined || !day.ok || typeof day.value !== 'string' || good.length === 0) return;
    const [only, ...more] = good;
    if (more.length > 0) setDropped(droppedOf(good, session.today, asOf));
    else if (only !== undefined) void send([{ file: only, asOf: day.value }], facts);
  };
  return (
    <section className="ln-panel" aria-labelledby="upload-title">
      <h2 id="upload-title">
        {t({ zh: '交一份台账：', en: 'Hand in a ledger of ' })}
        <PlaceName place={community} />
      </h2>
      <div className="lg-upload-facts">
        <div className="ln-field">
          <label htmlFor="as-of">{t({ zh: '数据截止日期', en: 'As of' })}</label>
          <AsOfInput
            id="as-of"
            field={asOfField}
            label={t({ zh: '数据截止日期', en: 'As of' })}
            draft={asOf}
            onChange={setAsOf}
            onLeave={() => day.ok && day.value !== null && setAsOf(day.value)}
            invalid={dayFault !== undefined}
            describedBy="as-of-help"
          />
          <span id="as-of-help" className={dayFault === undefined ? 'ln-hint' : 'ln-error'}>
            {t(
              dayFault ?? {
                zh: '表里说的是哪一天的情况。两份台账说法不同时，以日期新的为准。',
                en: 'The day of which the table speaks. Where two ledgers disagree, the newer day counts.',
              },
            )}
          </span>
        </div>
        <div className="ln-field">
          <label htmlFor="which-ledger">{t({ zh: '是哪种台账', en: 'Which ledger' })}</label>
          <Select<string>
            id="which-ledger"
            className="ln-grow"
            value={ledger ?? ''}
            onChange={(next) => setLedger(next === '' ? undefined : next)}
            options={[
              { value: '', label: t({ zh: '由系统来认', en: 'Let the system find out' }) },
              ...ledgerCodes.items.filter((item) => isLedgerName(item.code)).map((item) => ({ value: item.code, label: item[language] })),
            ]}
          />
          <span className="ln-hint">
            {t({ zh: '一般不用选；系统认错了再来指定。', en: 'Leave it unless the system took it for another.' })}
          </span>
        </div>
      </div>
      {dropped === undefined ? (
        <FilesDrop onFiles={onFiles} />
      ) : (
        <DropList
          dropped={dropped}
          onCancel={() => setDropped(undefined)}
          onSend={(files) => {
            setDropped(undefined);
            void send(files, { ...facts, ledger: undefined });
          }}
        />
      )}
      {faults.length === 0 ? null : (
        <ul className="lg-file-faults" role="alert">
          {faults.map(({ name, fault }) => (
            <li key={name} className="ln-error">
              {name}：{t(fault)}
            </li>
          ))}
        </ul>
      )}
      <UploadLines uploads={uploads} onDrop={drop} />
      {batch === undefined ? null : <BatchPanel batch={batch} onBatch={onBatch} />}
    </section>
  );
}
