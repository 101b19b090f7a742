import { type Rights, keptByCommunity } from '@linli/kernel/model';

/** Health, insurance and the like: kept at the community's desk, not carried through the grid. */
export const keptAtDesk: Rights = { ...keptByCommunity, read: ['community-worker', 'town-officer', 'county-officer'] };

/** Visits are written down by whoever went. */
export const writtenOnVisits: Rights = { ...keptByCommunity, write: ['grid-worker', 'community-worker'] };
