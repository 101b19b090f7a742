export { GoLink } from './go-link.tsx';
export { parseSearch, type Search, stringifySearch } from './search-codec.ts';
export { type Address, useAddress, usePlace } from './use-address.ts';
