import { useCallback, useMemo } from 'react';
import { sharedBeginning } from './parts/short-addresses.ts';
import { useOpen } from './use-field.ts';

/** An address as people of the grid say it: without county, town and community. */
export function useShortAddress(): (address: string) => string {
  const { pack } = useOpen();
  const shared = useMemo(() => sharedBeginning(pack.dwellings.map(({ address }) => address)), [pack.dwellings]);
  return useCallback((address) => (address.startsWith(shared) ? address.slice(shared.length) : address), [shared]);
}
