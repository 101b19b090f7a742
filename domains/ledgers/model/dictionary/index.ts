export { dictionary, findEntry, getEntry } from './entries.ts';
export { type Entry, isHome, type Target } from './entry.ts';
export { type Meaning, meaningsOfHeader } from './find-entries.ts';
export { headerKey, headerUnit } from './header-key.ts';
export { findRole, type Role, roleLabels } from './role.ts';
