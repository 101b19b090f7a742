import type { ReactElement } from 'react';
import type { Field } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { partOf } from './field-parts.tsx';

interface Props {
  readonly field: Field;
  readonly value: unknown;
  /** Who told it: a register's label, a person's name. */
  readonly source: string;
  /** Since when it is known, `YYYY-MM-DD`. */
  readonly date: string;
  /** The screen on which it can be put right; the record itself. */
  readonly correctAt?: string;
}

/** A fact that Linli knows already: shown and not asked again, with its source, and the way to put it right. */
export function KnownFact({ field, value, source, date, correctAt }: Props): ReactElement {
  const t = useText();
  const { Display } = partOf(field);
  return (
    <div className="ln-known">
      <div className="ln-known-label">{t(field.label)}</div>
      <div className="ln-known-value">
        <Display field={field} value={value} />
      </div>
      <div className="ln-hint">
        {t({ zh: '来自“{source}”，{date}', en: 'From "{source}", {date}' }, { source, date })}
        {correctAt === undefined ? null : (
          <>
            {' '}
            <GoLink to={correctAt}>{t({ zh: '有误？', en: 'Wrong?' })}</GoLink>
          </>
        )}
      </div>
    </div>
  );
}
