import { templates } from '../../model/index.ts';
import type { LedgerName } from '../wire.ts';

/** Is this one of the ledgers that Linli reads and fills? Addresses can say anything. */
export const isLedgerName = (text: string | undefined): text is LedgerName => templates.some(({ id }) => id === text);

const COUNTY_DIGITS = 6;

/** Ledgers are filled for a county and below it. */
export const isFillable = (place: string): boolean => place.length >= COUNTY_DIGITS;

/** A day of an address that is a day and has come; today otherwise. */
export const dayOr = (text: string | undefined, today: string): string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && text <= today ? text : today;
