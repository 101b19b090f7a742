import type { RowOf } from '@linli/kernel/model';
import { RefusalNotice, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { textOf } from '../logic/row-values.ts';
import { isReason, usualReasons } from '../logic/tray-words.ts';
import { ReasonField } from '../parts/reason-field.tsx';
import { useDismiss } from './use-tray.ts';

/** An item is not needed: why, and it leaves the open ones. It can still be found under "dismissed". */
export function DismissDialog({ item, onClose }: { readonly item: RowOf; readonly onClose: () => void }): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const dismiss = useDismiss(item.id);
  return (
    <Modal
      open
      title={t({ zh: '移走这一项', en: 'Dismiss this item' })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '留着', en: 'Keep it' })}</Button>
          <Button
            type="primary"
            disabled={!isReason(reason)}
            loading={dismiss.isPending}
            onClick={() => dismiss.mutate(reason.trim(), { onSuccess: onClose })}
          >
            {t({ zh: '移走', en: 'Dismiss' })}
          </Button>
        </>
      }
    >
      <p className="ln-lines">{textOf(item, 'shown')}</p>
      <ReasonField
        id={`dismiss-${item.id}`}
        label={t({ zh: '为什么不需要（必填）', en: 'Why it is not needed (required)' })}
        value={reason}
        onChange={setReason}
        usual={usualReasons}
      />
      {dismiss.error === null ? null : <RefusalNotice error={dismiss.error} />}
    </Modal>
  );
}
