import type { Text } from '@linli/kernel/model';
import { StatusMark, type Tone, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ResidentState } from './queries.ts';

export const stateLabels: Record<ResidentState, Text> = {
  unconfirmed: { zh: '未核实', en: 'Not confirmed' },
  confirmed: { zh: '已核实', en: 'Confirmed' },
  ended: { zh: '已停用', en: 'Ended' },
};

const tones: Record<ResidentState, Tone> = { unconfirmed: 'amber', confirmed: 'green', ended: 'grey' };

export function StateMark({ state }: { readonly state: ResidentState }): ReactElement {
  const t = useText();
  return <StatusMark tone={tones[state]} word={t(stateLabels[state])} />;
}
