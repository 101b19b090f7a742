import type { ReactElement } from 'react';
import { type Register, fieldsOf } from '../../../model/index.ts';
import { filterShapeOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { filterInputs } from './filter-inputs.ts';
import type { ListView } from './list-view.ts';

interface Props {
  readonly id: string;
  readonly register: Register;
  readonly view: ListView;
  readonly onFilter: (key: string, text: string) => void;
}

/** Every field by which the list can be narrowed down. */
export function FilterPanel({ id, register, view, onFilter }: Props): ReactElement {
  const t = useText();
  return (
    <section id={id} className="ln-filters" aria-label={t({ zh: '筛选条件', en: 'Filters' })}>
      {fieldsOf(register).map(([key, field]) => {
        const Filter = filterInputs[filterShapeOf(field)];
        const label = t(field.label);
        const text = view.filters[key] ?? '';
        return (
          <div key={key} className="ln-filter">
            <label htmlFor={`filter-${key}`}>{label}</label>
            <Filter
              key={text}
              id={`filter-${key}`}
              field={field}
              label={label}
              text={text}
              onChange={(next) => next !== text && onFilter(key, next)}
            />
          </div>
        );
      })}
    </section>
  );
}
