import { GoLink, RefusalNotice, useText } from '@linli/kernel/web';
import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { factsOfName, inTurn, templates } from '../../../model/index.ts';
import { importedOf, openOf } from '../../logic/batch-steps.ts';
import { importQuery } from '../../use-import.ts';
import { BatchLine } from './batch-line.tsx';
import type { Batch } from './batch-store.ts';
import { useInTurn } from './use-in-turn.ts';

interface Props {
  readonly batch: Batch;
  readonly onBatch: (batch: Batch | undefined) => void;
}

/** Ledgers that were handed in together: one list of what each would do, and one button that takes them in, one after the other. */
export function BatchPanel({ batch, onBatch }: Props): ReactElement {
  const t = useText();
  const { running, asked, error, run, halt } = useInTurn(batch, onBatch);
  const all = useQueries({ queries: batch.files.map(({ id }) => importQuery(id)) }).map((each) => each.data);
  // By the name of a file until it is read, then by what it is.
  const files = inTurn(
    batch.files.map((file, at) => {
      const named = factsOfName(file.name, file.asOf).ledger;
      const ledger = all[at] === undefined || all[at].state === 'reading' ? named : templates.find(({ id }) => id === all[at]?.ledger)?.id;
      return { file, facts: { ledger, asOf: file.asOf } };
    }),
  ).map(({ file }) => file);
  const ordered = { ...batch, files };
  const imported = importedOf(all);
  const total = batch.files.length;
  const read = all.filter((each) => each !== undefined && each.state !== 'reading').length;
  const left = all.filter((each) => each === undefined || ['reading', 'checked', 'applying'].includes(each.state)).length;
  const facts = { n: total, read, imported };
  return (
    <section className="ln-panel lg-batch" aria-labelledby="batch-title">
      <h2 id="batch-title">
        {t({ zh: '这一批', en: 'Handed in together' })}
        <span className="ln-aside ln-figures">
          {imported > 0
            ? t({ zh: '{n} 份，已导入 {imported} 份', en: '{n}, {imported} imported' }, facts)
            : t({ zh: '{n} 份，读完 {read} 份', en: '{n}, {read} read' }, facts)}
        </span>
      </h2>
      <p className="ln-hint">
        {t({
          zh: '人在前、房屋和事项在后，一份接一份导：每份导入前会对着登记册重新读一遍，前一份带来的人就不会再登记一次。有要您决定的，会停下来等您。',
          en: 'People first, homes and matters last, one after the other. Each is read anew before it is taken in, so that nobody whom an earlier one brought is registered twice. It stops where you have to decide.',
        })}
      </p>
      {error === null ? null : <RefusalNotice error={error} />}
      {asked === undefined ? null : (
        <Waits
          batch={ordered}
          id={asked}
          open={openOf(all[batch.files.findIndex(({ id }) => id === asked)] ?? nothingOpen)}
          onLeave={() => {
            const next = { ...ordered, left: [...batch.left, asked] };
            onBatch(next);
            void run(next);
          }}
        />
      )}
      <div className="ln-actions lg-batch-actions">
        {running ? (
          <Button onClick={halt}>{t({ zh: '停一下', en: 'Pause' })}</Button>
        ) : left > 0 ? (
          <Button type="primary" disabled={read < total} onClick={() => void run(ordered)}>
            {imported > 0 || asked !== undefined
              ? t({ zh: '接着导入', en: 'Go on importing' })
              : t({ zh: '依次导入这 {n} 份', en: 'Import these {n} in turn' }, facts)}
          </Button>
        ) : null}
        {running ? null : <Button onClick={() => onBatch(undefined)}>{t({ zh: '收起这份清单', en: 'Put this list away' })}</Button>}
      </div>
      <ol className="lg-batch-list">
        {files.map((file) => (
          <BatchLine key={file.id} file={file} />
        ))}
      </ol>
    </section>
  );
}

const nothingOpen = { counts: { possible: 0, openConflicts: 0 }, ledger: '' } as Parameters<typeof openOf>[0];

interface WaitsProps {
  readonly batch: Batch;
  readonly id: string;
  readonly open: number;
  readonly onLeave: () => void;
}

/** Where the row of ledgers stopped, and the two ways on. */
function Waits({ batch, id, open, onLeave }: WaitsProps): ReactElement {
  const t = useText();
  const at = batch.files.findIndex((file) => file.id === id);
  return (
    <div className="ln-notice lg-batch-waits" role="status">
      <p>
        {t(
          {
            zh: '停在第 {at} 份“{name}”：有 {open} 处要您决定。决定好了回到这里，点“接着导入”。',
            en: 'Stopped at number {at}, "{name}": {open} points wait for your decision. Come back when they are decided and go on.',
          },
          { at: at + 1, name: batch.files[at]?.name ?? '', open },
        )}
      </p>
      <div className="ln-actions">
        <GoLink to={`/ledgers/imports/${id}`} className="ant-btn ant-btn-default">
          {t({ zh: '去决定', en: 'Decide' })}
        </GoLink>
        <Button onClick={onLeave}>{t({ zh: '先放待处理，接着导入', en: 'Leave them to the tray and go on' })}</Button>
      </div>
    </div>
  );
}
