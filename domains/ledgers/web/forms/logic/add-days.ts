import { dateOfDay, getDayNumber } from '@linli/kernel/model';

/** A day so many days later, `YYYY-MM-DD`. */
export const addDaysTo = (day: string, days: number): string => dateOfDay(getDayNumber(day) + days);
