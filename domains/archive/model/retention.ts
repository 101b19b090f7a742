/** Classes of retention, as in DA/T 22-2015: for ever, thirty years, ten years. */
export const retentions = ['Y', 'D30', 'D10'] as const;
export type Retention = (typeof retentions)[number];

const years: Readonly<Record<Exclude<Retention, 'Y'>, number>> = { D30: 30, D10: 10 };

/** The last day of keeping, `YYYY-MM-DD`: the term runs from 1 January after the year of the document. None for what is kept for ever. */
export const keepUntilOf = (retention: Retention, year: number): string | null =>
  retention === 'Y' ? null : `${year + years[retention]}-12-31`;

/** May it be proposed for disposal? Only from the day after its term. */
export const isTermOver = (keepUntil: string | null, today: string): boolean => keepUntil !== null && keepUntil < today;

/** Where the county has set no rule: what tells of a year or stands alone outlives what is repeated every month or quarter. */
export const usualRetention = (cycle: string): Retention => (cycle === 'monthly' || cycle === 'quarterly' ? 'D10' : 'D30');
