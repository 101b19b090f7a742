import { type Text, findState } from '@linli/kernel/model';
import { firstRules } from '../model/event/rules.ts';

export const stateWord = (state: string): Text => findState(firstRules, state)?.label ?? { zh: state, en: state };
