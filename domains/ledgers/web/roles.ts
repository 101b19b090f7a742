import type { Role } from '@linli/kernel/model';

/** Posts that hand ledgers in and clear the tray: those who sit in a community. */
export const keepers: readonly Role[] = ['community-worker'];

/** Posts that look at imports and at filled ledgers. */
export const readers: readonly Role[] = ['community-worker', 'town-officer', 'county-officer'];

/** Posts that see how far forms have come: above the community. */
export const officers: readonly Role[] = ['town-officer', 'county-officer'];
