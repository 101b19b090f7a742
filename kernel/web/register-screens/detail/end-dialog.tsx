import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Register, RowOf } from '../../../model/index.ts';
import { api, registerPath } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { RefusalNotice } from '../../parts/index.ts';
import { useRowChange } from '../use-row.ts';

interface Props {
  readonly register: Register;
  readonly row: RowOf;
  readonly title: string;
  readonly onClose: () => void;
}

const SHORTEST = 2; // characters of a reason, such as 迁出

/** Ends a row, with the reason. Nothing is deleted; it can be reopened. */
export function EndDialog({ register, row, title, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const end = useRowChange(
    register,
    row.id,
    () => api.post<RowOf>(`${registerPath(register.name)}/${row.id}/end`, { version: row.version, reason: reason.trim() }),
    onClose,
  );
  return (
    <Modal
      open
      title={t({ zh: '停用“{title}”', en: 'End "{title}"' }, { title })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不停用', en: 'Not now' })}</Button>
          <Button
            type="primary"
            danger
            disabled={reason.trim().length < SHORTEST}
            loading={end.isPending}
            onClick={() => end.mutate(undefined)}
          >
            {t({ zh: '停用', en: 'End it' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '停用后不再计入各项数字，记录和变更都会保留，可以恢复。',
          en: 'It no longer counts in any figure. The record and its history stay, and it can be reopened.',
        })}
      </p>
      <label htmlFor="end-reason">{t({ zh: '原因（必填）', en: 'Reason (required)' })}</label>
      <Input.TextArea
        id="end-reason"
        value={reason}
        maxLength={200}
        autoSize={{ minRows: 2 }}
        aria-required
        onChange={(event) => setReason(event.target.value)}
        placeholder={t({ zh: '例如：已迁出本县、登记重复、已撤销', en: 'For example: moved away, entered twice, closed' })}
      />
      {end.error === null ? null : <RefusalNotice error={end.error} />}
    </Modal>
  );
}
