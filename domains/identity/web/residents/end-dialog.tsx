import { RefusalNotice, useText } from '@linli/kernel/web';
import { Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type ResidentRow, identityOperations } from '../../model/index.ts';
import { useResidentStep } from './queries.ts';

interface Props {
  readonly account: ResidentRow;
  readonly onClose: () => void;
}

const SHORTEST = 2; // characters of a reason, such as 换号

export function EndDialog({ account, onClose }: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const end = useResidentStep(identityOperations.endResident, onClose);
  return (
    <Modal
      open
      title={t({ zh: '停用“{who}”的账号', en: 'End the account of "{who}"' }, { who: account.name ?? account.phone })}
      onCancel={onClose}
      okText={t({ zh: '停用账号', en: 'End the account' })}
      cancelText={t({ zh: '先不停用', en: 'Not now' })}
      okButtonProps={{ danger: true, disabled: reason.trim().length < SHORTEST, loading: end.isPending }}
      onOk={() => end.mutate({ id: account.id, version: account.version, reason: reason.trim() })}
    >
      <p>
        {t({
          zh: '停用后各处登录马上失效，替家人代办的授权也一起结束。已经交的申请照常办理。同一个手机号以后可以重新登录，要重新核实身份。',
          en: 'Signed out everywhere at once, and acting for family ends with it. Applications go on. The same phone may sign in again later and is confirmed anew.',
        })}
      </p>
      <label htmlFor="end-reason">{t({ zh: '原因（必填）', en: 'Reason (required)' })}</label>
      <Input
        id="end-reason"
        value={reason}
        maxLength={200}
        aria-required
        onChange={(event) => setReason(event.target.value)}
        placeholder={t({ zh: '例如：换了手机号、手机丢了、本人要求', en: 'For example: new number, phone lost, asked for it' })}
      />
      {end.error === null ? null : <RefusalNotice error={end.error} />}
    </Modal>
  );
}
