import { eventsModel } from '@linli/events/model';
import { type Actor, type Case, type ShownOffer, showOffers, workingCalendar } from '@linli/kernel/model';
import type { Holder } from './pack.ts';

export type { Case };

const [event] = eventsModel.procedures;

/** The desk of the holder, as the decision knows it. */
export const actorOf = ({ account, post, name, role, place }: Holder): Actor => ({ account, post, name, role, place, departments: [] });

/** The steps that the declared procedure offers to the holder, by the very decision of the server; those of other desks left out. */
export function eventOffers(of: Case, holder: Holder, now: string): ShownOffer[] {
  if (event === undefined) return [];
  const at = { now, calendar: workingCalendar() };
  return showOffers(event, of, { actor: actorOf(holder) }, at).filter(({ refusal }) => refusal?.code !== 'step-not-yours');
}
