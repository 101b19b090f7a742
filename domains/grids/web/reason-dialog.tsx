import { useText, RefusalNotice } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';

interface Props {
  readonly title: string;
  readonly send: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why something ends or changes; the history keeps it. */
export function ReasonDialog({ title, send, pending, error, onSend, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" disabled={reason.trim().length < 2} loading={pending} onClick={() => onSend(reason.trim())}>
            {send}
          </Button>
        </>
      }
    >
      <div className="ln-field">
        <label htmlFor="grid-reason">{t({ zh: '原因', en: 'Reason' })}</label>
        <Input id="grid-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} autoFocus />
      </div>
      {error === null ? null : <RefusalNotice error={error} />}
    </Modal>
  );
}
