import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type NeighbourLine, endNeighbour } from '../../model/neighbours/operations.ts';
import { useNeighbourStep } from './queries.ts';

interface Props {
  readonly of: NeighbourLine;
  readonly onClose: () => void;
}

export function EndDialog({ of, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const end = useNeighbourStep(endNeighbour, onClose);
  return (
    <Modal
      open
      title={t({ zh: '停用“{name}”', en: 'End {name}' }, { name: of.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '返回', en: 'Back' })}</Button>
          <Button
            danger
            type="primary"
            disabled={reason.trim().length < 2}
            loading={end.isPending}
            onClick={() => end.mutate({ id: of.id, version: of.version, reason })}
          >
            {t({ zh: '停用这个系统', en: 'End this system' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '停用后不再往那边送，也不再取进展；还没送出的不送了。以前送过的留着。',
          en: 'Nothing more is sent there or fetched, and what waits stays here. What was sent before is kept.',
        })}
      </p>
      <div className="nb-form">
        <div className="ln-field">
          <label htmlFor="nb-end-reason">{t({ zh: '为什么停用（必填）', en: 'Why (needed)' })}</label>
          <Input id="nb-end-reason" value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </div>
      </div>
      {end.error === null ? null : <RefusalNotice error={end.error} />}
    </Modal>
  );
}
