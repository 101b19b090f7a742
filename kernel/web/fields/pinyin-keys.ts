/** Loaded when somebody opens a long list: the readings of characters weigh more than a whole screen. */
export { nameKeys } from '../../model/values/name-keys.ts';
