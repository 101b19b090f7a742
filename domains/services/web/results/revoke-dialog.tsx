import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type ResultAnswer, revokeDocument } from '../../model/results/operations.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly document: ResultAnswer['documents'][number];
  readonly onClose: () => void;
}

const SHORTEST = 2;

/** A document that was issued stays, and whoever checks it learns that it holds no more. */
export function RevokeDialog({ document, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const revoke = useStep(revokeDocument, onClose);
  return (
    <Modal
      open
      title={t({ zh: '撤销 {number}', en: 'Revoke {number}' }, { number: document.number })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不撤', en: 'Not now' })}</Button>
          <Button
            type="primary"
            danger
            disabled={reason.trim().length < SHORTEST}
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ id: document.id, version: document.version, reason: reason.trim() })}
          >
            {t({ zh: '撤销文书', en: 'Revoke the document' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '撤销后，谁扫码都会看到“已撤销”。登记册里的待遇不会跟着停，要停请另办。',
          en: 'Whoever checks it from now on sees that it was revoked. What stands in the registers does not end with it.',
        })}
      </p>
      <div className="ln-field">
        <label htmlFor="revoke-reason">{t({ zh: '为什么撤销（必填）', en: 'Why (required)' })}</label>
        <Input.TextArea
          id="revoke-reason"
          value={reason}
          maxLength={200}
          autoSize={{ minRows: 2 }}
          placeholder={t({ zh: '例如：姓名写错，另出一份', en: 'For example: the name was wrong, another was issued' })}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {revoke.error === null ? null : <RefusalNotice error={revoke.error} />}
    </Modal>
  );
}
