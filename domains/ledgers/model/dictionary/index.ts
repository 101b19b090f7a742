export { dictionary, findEntry, getEntry } from './entries.ts';
export { type Entry, isHome } from './entry.ts';
export { meaningsOfHeader } from './find-entries.ts';
export { headerKey, headerUnit } from './header-key.ts';
export { roleLabels } from './role.ts';
