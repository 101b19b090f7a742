import type { ReactElement } from 'react';
import { registerPath } from '../api/index.ts';
import { useLanguage } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { useFindRegister } from '../session/index.ts';
import type { DisplayProps } from './field-part.ts';
import { UNKNOWN } from './format-value.ts';
import { rowTitle } from './row-title.ts';
import { useReferredRow } from './use-referred-row.ts';

/** Another row, by its title, as a link to it. */
export function ReferenceDisplay({ field, value, title, withinLink = false }: DisplayProps): ReactElement {
  const language = useLanguage();
  const to = useFindRegister(field.to);
  const id = typeof value === 'string' ? value : undefined;
  const { data: row, isError } = useReferredRow(to, title === undefined ? id : undefined);
  if (id === undefined) return <span>{UNKNOWN}</span>;
  const name = title ?? (to === undefined || row === undefined ? undefined : rowTitle(to, row, language).title);
  if (to === undefined || name === undefined) return <span className="ln-hint">{isError ? UNKNOWN : '…'}</span>;
  return withinLink ? <span>{name}</span> : <GoLink to={`/registers${registerPath(to.name)}/${id}`}>{name}</GoLink>;
}
