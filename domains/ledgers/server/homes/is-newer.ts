import type { HeldRow } from '../../model/folding.ts';

/** Does a ledger of this day count before what the register holds in a field? */
export const isNewer = (held: HeldRow, field: string, asOf: string): boolean => asOf > (held.source(field)?.on ?? held.changedOn);
