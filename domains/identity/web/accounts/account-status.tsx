import type { Text } from '@linli/kernel/model';
import { StatusMark, type Tone, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { AccountStatus } from '../../model/index.ts';

export const statusLabels: Record<AccountStatus, Text> = {
  invited: { zh: '等待设置密码', en: 'Waiting for a password' },
  active: { zh: '正常', en: 'In use' },
  locked: { zh: '暂时锁定', en: 'Locked for a while' },
  disabled: { zh: '已停用', en: 'Disabled' },
};

const tones: Record<AccountStatus, Tone> = { invited: 'amber', active: 'green', locked: 'red', disabled: 'grey' };

export function AccountStatusMark({ status }: { readonly status: AccountStatus }): ReactElement {
  const t = useText();
  return <StatusMark tone={tones[status]} word={t(statusLabels[status])} />;
}
