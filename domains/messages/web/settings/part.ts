import type { InputOf, OutputOf } from '@linli/kernel/model';
import type { getSetting, writeSetting } from '../../model/index.ts';

export type Setting = OutputOf<typeof getSetting>;
export type Draft = InputOf<typeof writeSetting>;

/** What a part of the form is given: the draft, what stands, and how to change the draft. */
export interface PartProps {
  readonly draft: Draft;
  readonly setting: Setting;
  readonly onChange: (change: Partial<Draft>) => void;
}
