export type { DisplayProps, FieldPart, InputProps } from './field-part.ts';
export { fieldParts, partOf } from './field-parts.tsx';
export { filterInWords, filterShapeOf, type FilterShape, type Range, rangeOf, rangeText, readRangeEnd } from './filter-text.ts';
export { formatDay, formatInstant, formatMoney, formatNumber, formatValue, isEmptyValue, unitOf, UNKNOWN } from './format-value.ts';
export { KnownFact } from './known-fact.tsx';
export { type Draft, draftOf, readDraft, type ReadContext } from './read-draft.ts';
export { rowTitle, type RowTitle } from './row-title.ts';
