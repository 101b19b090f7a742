import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideDisposal } from '../../model/index.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly filings: number;
  readonly approve: boolean;
  readonly onClose: () => void;
}

const SHORTEST = 2;

/** The second person's word. What is agreed to cannot be taken back, and the dialog says so. */
export function DecideDialog({ id, version, filings, approve, onClose }: Props): ReactElement {
  const t = useText();
  const [answer, setAnswer] = useState('');
  const decide = useStep(decideDisposal, onClose);
  const action = approve ? t({ zh: '同意销毁', en: 'Agree to destroy' }) : t({ zh: '不同意', en: 'Decline' });
  return (
    <Modal
      open
      title={action}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '再想想', en: 'Not now' })}</Button>
          <Button
            type="primary"
            danger={approve}
            disabled={answer.trim().length < SHORTEST}
            loading={decide.isPending}
            onClick={() => decide.mutate({ id, version, approve, answer: answer.trim() })}
          >
            {action}
          </Button>
        </>
      }
    >
      <p>
        {approve
          ? t(
              {
                zh: '{n} 件归档文件的内容将被销毁，不能恢复。目录、摘要和清册留着。',
                en: 'The files of {n} filings will be destroyed and cannot be brought back. Entries, digests and the certificate stay.',
              },
              { n: filings },
            )
          : t({ zh: '归档文件继续保管，以后可以再提。', en: 'The filings are kept on and may be proposed again.' })}
      </p>
      <div className="ar-words">
        <label htmlFor="disposal-answer">{t({ zh: '决定意见（必填）', en: 'Reason (required)' })}</label>
        <Input.TextArea
          id="disposal-answer"
          value={answer}
          maxLength={400}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setAnswer(event.target.value)}
        />
      </div>
      {decide.error === null ? null : <RefusalNotice error={decide.error} />}
    </Modal>
  );
}
