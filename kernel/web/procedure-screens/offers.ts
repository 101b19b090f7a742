import { type Refusal, refuse, type ShownOffer } from '../../model/index.ts';

/** A step of another desk. */
export const isOthers = ({ refusal }: ShownOffer): boolean => refusal?.code === 'step-not-yours';

/**
 * The main thing to do: the first step of the table that is this desk's and leads on. Where it cannot be done now it stays the main
 * thing, grey and with its reason: what comes after it (不予、退回) is no substitute.
 */
export const mainOffer = (own: readonly ShownOffer[]): ShownOffer | undefined => own.find((offer) => !offer.aside);

/** The refusal that greys the button. */
export const refusalOf = ({ refusal }: ShownOffer): Refusal | undefined =>
  refusal === null ? undefined : refuse('forbidden', refusal.code, refusal.sentence);
