import { normaliseText } from '@linli/kernel/model';

/** A code by message (NIST SP 800-63B 5.1.3.2: at most ten minutes, few tries). */
export const phoneCodeRule = { digits: 6, minutes: 5, tries: 5, resendSeconds: 60 } as const;

/** Codes sent to one phone: more than five in an hour is somebody who does not read them, or who wants to annoy its owner. */
export const codesToPhoneRule = { failures: 5, minutes: 60 } as const;

/** Codes asked for from one network address; a hall or a village shares one. */
export const codesFromAddressRule = { failures: 40, minutes: 60 } as const;

/** Tries to name oneself; whoever misses five times comes to the counter, where a card is looked at. */
export const confirmRule = { failures: 5, minutes: 24 * 60 } as const;

/** A phone at home is opened by its owner alone; signing in again each month costs a message. */
export const RESIDENT_SESSION_DAYS = 30;

/** As people write a name: 林 小满 and 林小满 are one. */
export const sameName = (a: string, b: string): boolean => normaliseText(a).replaceAll(' ', '') === normaliseText(b).replaceAll(' ', '');
