import { ReasonDialog, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type AccessKeyLine, revokeKey } from '../../model/open311/operations.ts';
import { useKeyStep } from './queries.ts';

interface Props {
  readonly of: AccessKeyLine;
  readonly onClose: () => void;
}

export function RevokeDialog({ of, onClose }: Props): ReactElement {
  const t = useText();
  const revoke = useKeyStep(revokeKey, onClose);
  return (
    <ReasonDialog
      title={t({ zh: '吊销“{system}”的密钥', en: 'Revoke the key of {system}' }, { system: of.system })}
      action={t({ zh: '吊销密钥', en: 'Revoke the key' })}
      asks={t({ zh: '为什么吊销（必填）', en: 'Why (needed)' })}
      danger
      busy={revoke.isPending}
      error={revoke.error}
      onSend={(reason) => revoke.mutate({ id: of.id, version: of.version, reason })}
      onClose={onClose}
    >
      <p>{t({ zh: '吊销后这个系统马上不能再报，已经报的照常办。', en: 'It can report no more from now on; what it reported goes on.' })}</p>
    </ReasonDialog>
  );
}
