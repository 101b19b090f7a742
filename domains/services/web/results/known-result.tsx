import { partOf, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ResultAnswer } from '../../model/results/operations.ts';

/** What was filled in, read-only. */
export function KnownResult({ answer }: { readonly answer: ResultAnswer }): ReactElement | null {
  const t = useText();
  const { registers } = useDictionary();
  const known = answer.asked.flatMap(({ key, register, field, label }) => {
    const declared = registers.get(register)?.fields[field];
    const value = answer.facts[key];
    return declared === undefined || value === undefined ? [] : [{ key, value, declared, label: label ?? declared.label }];
  });
  if (known.length === 0) return null;
  return (
    <dl className="ln-values">
      {known.map(({ key, value, declared, label }) => {
        const { Display } = partOf(declared);
        return (
          <div key={key}>
            <dt>{t(label)}</dt>
            <dd>
              <Display field={declared} value={value} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
