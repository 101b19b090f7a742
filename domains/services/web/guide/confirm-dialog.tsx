import { DayField, ExplainedButton, RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { decideFrom } from '../../model/editions.ts';
import { confirmItem } from '../../model/operations.ts';
import { useStep } from '../queries.ts';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly today: string;
  /** From which day the edition before holds; null for the first. */
  readonly previousFrom: string | null;
  readonly onClose: () => void;
}

/** The second person's word, and the day from which it holds. */
export function ConfirmDialog({ id, version, today, previousFrom, onClose }: Props): ReactElement {
  const t = useText();
  const [from, setFrom] = useState(today);
  const confirm = useStep(confirmItem, onClose);
  const action = t({ zh: '确认这一版', en: 'Confirm this edition' });
  return (
    <Modal
      open
      title={action}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '再看看', en: 'Not now' })}</Button>
          <ExplainedButton
            type="primary"
            refusal={decideFrom(from, today, previousFrom)}
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ id, version, from })}
          >
            {action}
          </ExplainedButton>
        </>
      }
    >
      <p>
        {t({
          zh: '确认以后这一版不能再改，要改另起一版。上一版执行到前一天；已经受理的按受理时的那一版办。',
          en: 'Once confirmed it stays as it is. The edition before holds until the day before; what was accepted keeps its edition.',
        })}
      </p>
      <div className="ln-stack">
        <DayField id="item-from" label={{ zh: '从哪天起执行', en: 'In force from' }} value={from} onChange={setFrom} />
      </div>
      {confirm.error === null ? null : <RefusalNotice error={confirm.error} />}
    </Modal>
  );
}
