import type { ReactElement } from 'react';
import type { Field, Register } from '../../../model/index.ts';
import { filterInWords, filterShapeOf, partOf } from '../../fields/index.ts';
import { useLanguage, useText } from '../../i18n/index.ts';
import type { ListView } from './list-view.ts';

interface Props {
  readonly register: Register;
  readonly view: ListView;
  readonly onFilter: (key: string, text: string) => void;
  readonly onClear: () => void;
}

/** A filter in words; places and references by name. */
function Words({ field, text }: { readonly field: Field; readonly text: string }): ReactElement {
  const language = useLanguage();
  const shape = filterShapeOf(field);
  const named = (shape === 'place' || shape === 'reference') && text !== 'none' && text !== 'any';
  const { Display } = partOf(field);
  return named ? <Display field={field} value={text} /> : <>{filterInWords(field, text, language)}</>;
}

/** What the list is narrowed down to, each with a button that lifts it. */
export function FilterChips({ register, view, onFilter, onClear }: Props): ReactElement | null {
  const t = useText();
  const filters = Object.entries(view.filters);
  if (filters.length === 0) return null;
  return (
    <div className="ln-chips">
      {filters.map(([key, text]) => {
        const field = register.fields[key];
        if (field === undefined) return null;
        const label = t(field.label);
        return (
          <span key={key} className="ln-chip">
            {label}：<Words field={field} text={text} />
            <button
              type="button"
              onClick={() => onFilter(key, '')}
              aria-label={t({ zh: '取消“{label}”的筛选', en: 'Lift the filter on {label}' }, { label })}
            >
              ×
            </button>
          </span>
        );
      })}
      <button type="button" className="ln-plain" onClick={onClear}>
        {t({ zh: '全部清除', en: 'Clear all' })}
      </button>
    </div>
  );
}
