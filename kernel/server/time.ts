/** Offices keep China Standard Time, whatever the machine's clock is set to. */
const CST_OFFSET_MILLISECONDS = 8 * 3_600_000; // no daylight saving since 1991; the platform begins after that

/** The calendar day in China at an instant, `YYYY-MM-DD`. */
export const dayIn = (instant: Date): string => new Date(instant.getTime() + CST_OFFSET_MILLISECONDS).toISOString().slice(0, 10);

/** `YYYY-MM` */
export const monthOf = (day: string): string => day.slice(0, 7);
