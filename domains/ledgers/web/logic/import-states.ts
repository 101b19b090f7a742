import type { Text } from '@linli/kernel/model';
import type { Tone } from '@linli/kernel/web';
import { importStateCodes } from '../../model/index.ts';

/** Something runs on the server: the screen looks again by itself. */
export const isMoving = (state: string): boolean => state === 'reading' || state === 'applying' || state === 'undoing';

/** Waits for somebody, or will in a moment. */
export const OPEN_STATES = 'reading,checked,applying';

const tones: Readonly<Record<string, Tone>> = { checked: 'amber', applied: 'green', failed: 'red' };

export interface StateMark {
  readonly tone: Tone;
  readonly word: Text;
}

/** How an import stands, in a word and a tone. `applied` lines behind a dry run mean that it was stopped on the way. */
export function importMark(state: string, mayConfirm: boolean, applied = 0): StateMark {
  if (state === 'checked' && applied > 0) return { tone: 'amber', word: { zh: '导入了一部分', en: 'Partly imported' } };
  if (state === 'checked' && mayConfirm) return { tone: 'amber', word: { zh: '等您确认', en: 'Waits for you' } };
  const item = importStateCodes.find(state);
  return { tone: tones[state] ?? 'grey', word: item === undefined ? { zh: state, en: state } : { zh: item.zh, en: item.en } };
}
