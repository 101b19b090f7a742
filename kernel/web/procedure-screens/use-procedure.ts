import type { Procedure } from '../../model/index.ts';
import { type Address, useAddress } from '../navigation/index.ts';
import { useDictionary } from '../session/index.ts';

/** The procedure that the address names, if there is one. */
export function useAddressedProcedure(): { procedure: Procedure | undefined; address: Address } {
  const address = useAddress();
  const { procedures } = useDictionary();
  return { procedure: procedures.get(`${address.params['domain'] ?? ''}.${address.params['procedure'] ?? ''}`), address };
}
