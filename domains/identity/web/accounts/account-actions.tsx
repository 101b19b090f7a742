import { type Refusal, refuse } from '@linli/kernel/model';
import { ExplainedButton, RefusalNotice, useActor, useText } from '@linli/kernel/web';
import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { type AccountRow, identityOperations } from '../../model/index.ts';
import { useAccountStep } from './account-queries.ts';

const own: Refusal = refuse('forbidden', 'not-to-yourself', {
  zh: '不能停用或重置自己的账号，请由另一位系统管理员办理。',
  en: 'Nobody disables or resets his own account. Ask another system administrator.',
});

/** What the system administrator does with an account. */
export function AccountActions({ account }: { readonly account: AccountRow }): ReactElement {
  const t = useText();
  const barred = useActor().account === account.id ? own : undefined;
  const [dialog, setDialog] = useState<'disable' | 'reset'>();
  const enable = useAccountStep(identityOperations.enableAccount);
  const unlock = useAccountStep(identityOperations.unlockAccount);
  const { id } = account;
  const error = enable.error ?? unlock.error;
  return (
    <>
      {account.status === 'locked' ? (
        <Button type="primary" loading={unlock.isPending} onClick={() => unlock.mutate({ id })}>
          {t({ zh: '解除锁定', en: 'Unlock' })}
        </Button>
      ) : null}
      {account.status === 'disabled' ? (
        <Button loading={enable.isPending} onClick={() => enable.mutate({ id })}>
          {t({ zh: '恢复账号', en: 'Enable again' })}
        </Button>
      ) : (
        <>
          <ExplainedButton refusal={barred} onClick={() => setDialog('reset')}>
            {t({ zh: '重置密码和动态码', en: 'Reset password and code' })}
          </ExplainedButton>
          <ExplainedButton refusal={barred} danger onClick={() => setDialog('disable')}>
            {t({ zh: '停用账号', en: 'Disable' })}
          </ExplainedButton>
        </>
      )}
      {error === null ? null : <RefusalNotice error={error} />}
      {dialog === 'disable' ? <DisableDialog account={account} onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'reset' ? <ResetDialog account={account} onClose={() => setDialog(undefined)} /> : null}
    </>
  );
}

interface DialogProps {
  readonly account: AccountRow;
  readonly onClose: () => void;
}

const SHORTEST = 2; // characters of a reason, such as 离职

function DisableDialog({ account, onClose }: DialogProps): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const disable = useAccountStep(identityOperations.disableAccount, onClose);
  return (
    <Modal
      open
      title={t({ zh: '停用“{name}”的账号', en: 'Disable the account of "{name}"' }, { name: account.name })}
      onCancel={onClose}
      okText={t({ zh: '停用账号', en: 'Disable' })}
      cancelText={t({ zh: '先不停用', en: 'Not now' })}
      okButtonProps={{ danger: true, disabled: reason.trim().length < SHORTEST, loading: disable.isPending }}
      onOk={() => disable.mutate({ id: account.id, reason: reason.trim() })}
    >
      <p>
        {t({
          zh: '停用后马上退出全部登录，不能再登录；做过的事仍记在他的名下，可以恢复。',
          en: 'All sessions end at once and nobody signs in by it. What was done stays under the name; it can be enabled again.',
        })}
      </p>
      <label htmlFor="disable-reason">{t({ zh: '原因（必填）', en: 'Reason (required)' })}</label>
      <Input
        id="disable-reason"
        value={reason}
        maxLength={200}
        aria-required
        onChange={(event) => setReason(event.target.value)}
        placeholder={t({ zh: '例如：离职、调离、长期不用', en: 'For example: left, moved, long unused' })}
      />
      {disable.error === null ? null : <RefusalNotice error={disable.error} />}
    </Modal>
  );
}

function ResetDialog({ account, onClose }: DialogProps): ReactElement {
  const t = useText();
  const reset = useAccountStep(identityOperations.resetAccount, onClose);
  return (
    <Modal
      open
      title={t({ zh: '重置“{name}”的密码和动态码', en: 'Reset password and code of "{name}"' }, { name: account.name })}
      onCancel={onClose}
      okText={t({ zh: '重置', en: 'Reset' })}
      cancelText={t({ zh: '先不重置', en: 'Not now' })}
      okButtonProps={{ loading: reset.isPending }}
      onOk={() => reset.mutate({ id: account.id })}
    >
      <p>
        {t({
          zh: '原来的密码和验证器马上作废，全部登录结束。您会得到一个新的一次性链接，请先核实是本人。',
          en: 'The old password and authenticator stop at once and all sessions end. You get a new one-time link. First make sure who is asking.',
        })}
      </p>
      {reset.error === null ? null : <RefusalNotice error={reset.error} />}
    </Modal>
  );
}
