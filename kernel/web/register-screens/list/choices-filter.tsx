import type { ReactElement } from 'react';
import { CodeSelect } from '../../fields/code-select.tsx';
import { useText } from '../../i18n/index.ts';
import type { FilterProps } from './filter-input.ts';

const listed = (text: string): string[] => (text === '' ? [] : text.split(','));

/** Any of several items of a list. */
export function ChoicesFilter({ id, field, label, text, onChange }: FilterProps): ReactElement {
  const t = useText();
  return (
    <CodeSelect
      id={id}
      list={field.codes}
      value={listed(text)}
      onChange={(next) => onChange(next.join(','))}
      many
      placeholder={t({ zh: '不限', en: 'Any' })}
      label={label}
    />
  );
}

/** One item that must be among several. */
export function ChoiceFilter({ id, field, label, text, onChange }: FilterProps): ReactElement {
  const t = useText();
  return (
    <CodeSelect
      id={id}
      list={field.codes}
      value={listed(text)}
      onChange={(next) => onChange(next[0] ?? '')}
      many={false}
      placeholder={t({ zh: '不限', en: 'Any' })}
      label={label}
    />
  );
}
