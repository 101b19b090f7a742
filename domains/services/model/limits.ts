import { type Refusal, refuse } from '@linli/kernel/model';
import type { ItemForm } from './item-form.ts';
import { statutoryWord } from './words.ts';

const WORKDAYS_A_WEEK = 5;

/** How many calendar days so many working days take without holidays: a weekend after every fifth. */
export const calendarDays = (workdays: number): number => workdays + 2 * Math.floor(workdays / WORKDAYS_A_WEEK);

/** A county may promise to be quicker than the law, never slower. Limits in calendar days are compared as such (民法典 201–203). */
export function decideLimit({ statutory, committed }: Pick<ItemForm, 'statutory' | 'committed'>): Refusal | undefined {
  if (statutory === null) return undefined;
  const takes = statutory.unit === 'workday' ? committed : calendarDays(committed);
  if (takes <= statutory.length) return undefined;
  const allowed = statutoryWord(statutory);
  return refuse(
    'invalid',
    'limit-too-long',
    {
      zh: `承诺时限 ${committed} 个工作日超过了法定时限 ${allowed.zh}。承诺只能更短，请改小。`,
      en: `The promised ${committed} working days are longer than the ${allowed.en} of the law. Promise less.`,
    },
    { where: 'committed' },
  );
}
