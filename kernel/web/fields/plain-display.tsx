import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/index.ts';
import type { DisplayProps } from './field-part.ts';
import { formatValue } from './format-value.ts';

/** Any value that is text once it is formatted. */
export function PlainDisplay({ field, value }: DisplayProps): ReactElement {
  return <span>{formatValue(field, value, useLanguage())}</span>;
}
