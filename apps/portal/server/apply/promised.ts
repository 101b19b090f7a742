import type { Text } from '@linli/kernel/model';

/** When it is done, counted from the day on which it is accepted. */
export const promisedWord = (workdays: number): Text =>
  workdays === 0
    ? { zh: '受理后当场办好', en: 'once accepted it is done on the spot' }
    : {
        zh: `受理后 ${workdays} 个工作日内办好`,
        en: `once accepted it is done within ${workdays === 1 ? '1 working day' : `${workdays} working days`}`,
      };
