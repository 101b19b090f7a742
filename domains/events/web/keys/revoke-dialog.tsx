import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type AccessKeyLine, revokeKey } from '../../model/open311/operations.ts';
import { useKeyStep } from './queries.ts';

interface Props {
  readonly of: AccessKeyLine;
  readonly onClose: () => void;
}

export function RevokeDialog({ of, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const revoke = useKeyStep(revokeKey, onClose);
  return (
    <Modal
      open
      title={t({ zh: '吊销“{system}”的密钥', en: 'Revoke the key of {system}' }, { system: of.system })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '返回', en: 'Back' })}</Button>
          <Button
            danger
            type="primary"
            disabled={reason.trim().length < 2}
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ id: of.id, version: of.version, reason })}
          >
            {t({ zh: '吊销密钥', en: 'Revoke the key' })}
          </Button>
        </>
      }
    >
      <p>{t({ zh: '吊销后这个系统马上不能再报，已经报的照常办。', en: 'It can report no more from now on; what it reported goes on.' })}</p>
      <label className="ek-form">
        {t({ zh: '为什么吊销（必填）', en: 'Why (needed)' })}
        <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
      </label>
      {revoke.error === null ? null : <RefusalNotice error={revoke.error} />}
    </Modal>
  );
}
