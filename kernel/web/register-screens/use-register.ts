import { type Register } from '../../model/index.ts';
import { registerPath } from '../api/index.ts';
import { type Address, useAddress } from '../navigation/index.ts';
import { useFindRegister } from '../session/index.ts';

/** The register that the address names, if there is one. */
export function useAddressedRegister(): { register: Register | undefined; address: Address } {
  const address = useAddress();
  const register = useFindRegister(`${address.params['domain'] ?? ''}.${address.params['register'] ?? ''}`);
  return { register, address };
}

/** Where the screens of a register stand. */
export const screenPath = (of: Register): string => `/registers${registerPath(of.name)}`;
