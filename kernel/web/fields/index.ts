export type { FieldAt } from './field-part.ts';
export { partOf } from './field-parts.tsx';
export { filterInWords, filterShapeOf, type FilterShape, type Range, rangeOf, rangeText, readRangeEnd } from './filter-text.ts';
export { formatDay, formatInstant, formatNumber, formatValue, isEmptyValue, unitOf, UNKNOWN } from './format-value.ts';
export { type Draft, draftOf, readDraft, type ReadContext } from './read-draft.ts';
export { rowTitle } from './row-title.ts';
