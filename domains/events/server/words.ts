import { type Text, findState } from '@linli/kernel/model';
import { eventClassCodes } from '../model/codes.ts';
import { firstRules } from '../model/event/rules.ts';

export const stateWord = (state: string): Text => findState(firstRules, state)?.label ?? { zh: state, en: state };

export function classWord(code: string): Text {
  const { zh, en } = eventClassCodes.find(code) ?? { zh: code, en: code };
  return { zh, en };
}
