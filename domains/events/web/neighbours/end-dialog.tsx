import { ReasonDialog, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type NeighbourLine, endNeighbour } from '../../model/neighbours/operations.ts';
import { useNeighbourStep } from './queries.ts';

interface Props {
  readonly of: NeighbourLine;
  readonly onClose: () => void;
}

export function EndDialog({ of, onClose }: Props): ReactElement {
  const t = useText();
  const end = useNeighbourStep(endNeighbour, onClose);
  return (
    <ReasonDialog
      title={t({ zh: '停用“{name}”', en: 'End {name}' }, { name: of.name })}
      action={t({ zh: '停用这个系统', en: 'End this system' })}
      asks={t({ zh: '为什么停用（必填）', en: 'Why (needed)' })}
      danger
      busy={end.isPending}
      error={end.error}
      onSend={(reason) => end.mutate({ id: of.id, version: of.version, reason })}
      onClose={onClose}
    >
      <p>
        {t({
          zh: '停用后不再往那边送，也不再取进展；还没送出的不送了。以前送过的留着。',
          en: 'Nothing more is sent there or fetched, and what waits stays here. What was sent before is kept.',
        })}
      </p>
    </ReasonDialog>
  );
}
