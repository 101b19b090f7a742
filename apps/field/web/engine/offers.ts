import { event } from '@linli/events/model';
import { type Actor, type Case, type Moment, type ShownOffer, showOffers } from '@linli/kernel/model';
import type { Holder } from './pack.ts';

/** The desk of the holder, as the decision knows it. */
export const actorOf = ({ account, post, name, role, place }: Holder): Actor => ({ account, post, name, role, place, departments: [] });

/** The steps that the declared procedure offers to the holder, by the very decision of the server; those of other desks left out. */
export const eventOffers = (of: Case, holder: Holder, at: Moment): ShownOffer[] =>
  showOffers(event, of, { actor: actorOf(holder) }, at).filter(({ refusal }) => refusal?.code !== 'step-not-yours');
