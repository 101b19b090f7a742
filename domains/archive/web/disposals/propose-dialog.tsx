import { newId, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { proposeDisposal } from '../../model/index.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

const SHORTEST = 2;

/** Why these filings need not be kept any longer; somebody else decides. */
export function ProposeDialog({ ids, onClose, onDone }: Props): ReactElement {
  const t = useText();
  const [id] = useState(() => newId());
  const [why, setWhy] = useState('');
  const propose = useStep(proposeDisposal, () => onDone(id));
  return (
    <Modal
      open
      title={t({ zh: '提出销毁（{n} 件）', en: 'Propose disposal ({n})' }, { n: ids.length })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '再想想', en: 'Not now' })}</Button>
          <Button
            type="primary"
            disabled={why.trim().length < SHORTEST}
            loading={propose.isPending}
            onClick={() => propose.mutate({ id, filings: [...ids], why: why.trim() })}
          >
            {t({ zh: '提出', en: 'Propose' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '这一步不会销毁。要由县民政局或政府办的另一个人决定，同意后文件才销毁，留下清册。',
          en: 'Nothing is destroyed yet: another person at civil affairs or the government office decides. A certificate stays.',
        })}
      </p>
      <div className="ar-words">
        <label htmlFor="disposal-why">{t({ zh: '鉴定意见（必填）', en: 'Why (required)' })}</label>
        <Input.TextArea
          id="disposal-why"
          value={why}
          maxLength={400}
          autoSize={{ minRows: 2 }}
          placeholder={t({ zh: '例如：保管期满，没有继续保存的价值', en: 'For example: the term is over and nothing asks for it' })}
          onChange={(event) => setWhy(event.target.value)}
        />
      </div>
      {propose.error === null ? null : <RefusalNotice error={propose.error} />}
    </Modal>
  );
}
