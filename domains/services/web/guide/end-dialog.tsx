import { DayField, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { endItem } from '../../model/operations.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly today: string;
  readonly onClose: () => void;
}

const SHORTEST = 2;

/** The last day of an item and why; it stays readable. */
export function EndDialog({ id, version, today, onClose }: Props): ReactElement {
  const t = useText();
  const [last, setLast] = useState(today);
  const [reason, setReason] = useState('');
  const end = useStep(endItem, onClose);
  return (
    <Modal
      open
      title={t({ zh: '停办这个事项', en: 'End this item' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不停', en: 'Not now' })}</Button>
          <Button
            type="primary"
            danger
            disabled={last < today || reason.trim().length < SHORTEST}
            loading={end.isPending}
            onClick={() => end.mutate({ id, version, last, reason: reason.trim() })}
          >
            {t({ zh: '停办', en: 'End it' })}
          </Button>
        </>
      }
    >
      <p>
        {t({
          zh: '过了最后一天，窗口的目录里就没有这一项了。以前的各版都留着，以后还能另起一版恢复。',
          en: 'After its last day the item leaves the catalogue. All editions stay, and a new one may bring it back.',
        })}
      </p>
      <div className="ln-stack">
        <DayField id="item-last" label={{ zh: '办到哪一天', en: 'Last day' }} value={last} onChange={setLast} />
        <div className="ln-field">
          <label htmlFor="item-reason">{t({ zh: '为什么停办（必填）', en: 'Why (required)' })}</label>
          <Input.TextArea
            id="item-reason"
            value={reason}
            maxLength={200}
            autoSize={{ minRows: 2 }}
            placeholder={t({
              zh: '例如：上级文件取消，或者并入别的事项',
              en: 'For example: cancelled by a document, or merged into another item',
            })}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
      {end.error === null ? null : <RefusalNotice error={end.error} />}
    </Modal>
  );
}
