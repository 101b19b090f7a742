import type { Role } from '@linli/kernel/model';

/** Posts whose place has figures: from the community up. A grid has none of its own. */
export const planReaders: readonly Role[] = ['community-worker', 'town-officer', 'county-officer', 'city-officer', 'province-officer'];
