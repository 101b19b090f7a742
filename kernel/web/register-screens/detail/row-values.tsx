import type { ReactElement } from 'react';
import type { Register, RowOf } from '../../../model/index.ts';
import { isEmptyValue, partOf, unitOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { MaskedValue } from './masked-value.tsx';
import { valueGroups } from './value-groups.ts';

/** All values of a row with their labels; empty ones too, for a gap is a fact. */
export function RowValues({ register, row }: { readonly register: Register; readonly row: RowOf }): ReactElement {
  const t = useText();
  return (
    <>
      {valueGroups(register).map((group) => (
        <section key={group.key} className="ln-panel" aria-labelledby={`group-${group.key}`}>
          <h2 id={`group-${group.key}`}>{t(group.label)}</h2>
          <dl className="ln-values">
            {group.fields.map(([key, field]) => {
              const value = row.values[key];
              if (field.retired === true && isEmptyValue(value)) return null;
              const { Display, wide } = partOf(field);
              const unit = unitOf(field);
              return (
                <div key={key} className={wide === true ? 'ln-wide' : undefined}>
                  <dt title={field.help === undefined ? undefined : t(field.help)}>{t(field.label)}</dt>
                  <dd className={isEmptyValue(value) ? 'ln-nothing' : undefined}>
                    {row.masked.includes(key) && !isEmptyValue(value) ? (
                      <MaskedValue register={register} id={row.id} name={key} field={field} shown={String(value)} />
                    ) : (
                      <Display
                        field={field}
                        value={value}
                        title={row.titles?.[key]}
                        at={{ register: register.name, field: key, record: row.id }}
                        full
                      />
                    )}
                    {unit === undefined || isEmptyValue(value) ? null : <span className="ln-unit">{t(unit)}</span>}
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
    </>
  );
}
