import { StatusMark, type Tone, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type ChangeState, changeStateLabels } from '../../model/index.ts';

const tones: Readonly<Record<ChangeState, Tone>> = {
  proposed: 'amber',
  waiting: 'amber',
  running: 'amber',
  done: 'green',
  failed: 'red',
  withdrawn: 'grey',
  undoing: 'amber',
  undone: 'grey',
};

export function StateMark({ state }: { readonly state: ChangeState }): ReactElement {
  const t = useText();
  return <StatusMark tone={tones[state]} word={t(changeStateLabels[state])} />;
}
