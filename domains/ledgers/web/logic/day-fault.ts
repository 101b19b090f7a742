import type { Text } from '@linli/kernel/model';
import type { readDraft } from '@linli/kernel/web';

/** Why a day cannot be the one of which a ledger speaks. */
export function dayFaultOf(day: ReturnType<typeof readDraft>, today: string): Text | undefined {
  if (!day.ok) return day.fault;
  if (typeof day.value !== 'string') return { zh: '请填数据截止日期。', en: 'Give the day of the data.' };
  return day.value > today ? { zh: '数据截止日期不能晚于今天。', en: 'The day cannot lie in the future.' } : undefined;
}
