import type { Language, Register, RowOf } from '../../model/index.ts';
import { formatValue, isEmptyValue } from './format-value.ts';

export interface RowTitle {
  readonly title: string;
  readonly subtitle: string;
}

/** By what a person knows a row: the first of its naming fields, and the others beside it. */
export function rowTitle(of: Register, row: Pick<RowOf, 'id' | 'values' | 'titles'>, language: Language): RowTitle {
  const words = of.title.flatMap((key) => {
    const field = of.fields[key];
    const value = row.values[key];
    return field === undefined || isEmptyValue(value) ? [] : [row.titles?.[key] ?? formatValue(field, value, language)];
  });
  const [title, ...others] = words;
  return { title: title ?? { zh: `（未写名称）`, en: '(no name)' }[language], subtitle: others.join(' · ') };
}
