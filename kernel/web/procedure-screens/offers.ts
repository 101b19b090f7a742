import {
  type Actor,
  type Case,
  type Procedure,
  type Refusal,
  refuse,
  type ShownOffer,
  showOffers,
  workingCalendar,
} from '../../model/index.ts';

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

/** The steps by which this person may open a case, by the very decision of the server. */
export function openingsFor(procedure: Procedure, actor: Actor): ShownOffer[] {
  const of: Case = {
    place: actor.place,
    rules: procedure.rules.length,
    owner: procedure.cases.owner,
    assignee: null,
    values: {},
    taken: [],
  };
  // No opening step depends on the hour; the server decides by its own clock.
  const at = { now: '2000-01-01T00:00:00.000Z', calendar: workingCalendar() };
  return showOffers(procedure, of, { actor }, at).filter(({ refusal }) => refusal === null);
}
