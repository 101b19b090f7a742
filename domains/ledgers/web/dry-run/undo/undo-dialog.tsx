import { formatNumber, RefusalNotice, runOperation, useText } from '@linli/kernel/web';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { previewUndo } from '../../../model/index.ts';
import type { Import } from '../../wire.ts';
import { useUndo } from '../use-steps.ts';
import { KeptRecords } from './kept-records.tsx';

const SHORTEST_REASON = 2;

/** What undoing takes back and what it keeps, with its reason; then the button. */
export function UndoDialog({ found, onClose }: { readonly found: Import; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const undo = useUndo(found.id);
  const { data, error, refetch } = useQuery({
    queryKey: ['ledgers', 'undo', found.id],
    queryFn: ({ signal }) => runOperation(previewUndo, { id: found.id }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const ready = data !== undefined && reason.trim().length >= SHORTEST_REASON;
  return (
    <Modal
      open
      width={640}
      title={t({ zh: '撤销“{file}”的导入', en: 'Undo the import of "{file}"' }, { file: found.fileName })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '不撤销', en: 'Keep it' })}</Button>
          <Button
            type="primary"
            danger
            disabled={!ready}
            loading={undo.isPending}
            onClick={() => undo.mutate(reason.trim(), { onSuccess: onClose })}
          >
            {t({ zh: '撤销导入', en: 'Undo the import' })}
          </Button>
        </>
      }
    >
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <p className="ln-hint" aria-busy="true">
            {t({ zh: '正在看哪些能收回…', en: 'Looking what can be taken back…' })}
          </p>
        ) : null
      ) : (
        <>
          <p>
            {t(
              {
                zh: '收回 {records} 条新登记的记录，把 {changes} 处改动改回原样。',
                en: 'Takes back {records} new records and {changes} changes.',
              },
              { records: formatNumber(data.takesBack.records), changes: formatNumber(data.takesBack.changes) },
            )}
          </p>
          <KeptRecords preview={data} />
        </>
      )}
      <div className="ln-field lg-reason">
        <label htmlFor="undo-reason">{t({ zh: '为什么撤销（必填）', en: 'Why (required)' })}</label>
        <Input
          id="undo-reason"
          value={reason}
          maxLength={200}
          aria-required
          onChange={(event) => setReason(event.target.value)}
          placeholder={t({ zh: '例：交错了社区的表', en: 'e.g. the table of another community' })}
        />
      </div>
      {undo.error === null ? null : <RefusalNotice error={undo.error} />}
    </Modal>
  );
}
