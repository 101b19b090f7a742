/** Loaded when somebody opens the dictionary: the readings of characters weigh more than a whole screen. */
export { nameKeys } from '@linli/kernel/model';
