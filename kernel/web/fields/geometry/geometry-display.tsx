import type { ReactElement } from 'react';
import { checkGeometry } from '../../../model/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { DisplayProps } from '../field-part.ts';
import { formatValue } from '../format-value.ts';
import { GeometryDrawing } from './geometry-drawing.tsx';

/** Where something lies: in a line of text, and drawn where there is room. */
export function GeometryDisplay({ field, value, full = false }: DisplayProps): ReactElement {
  const language = useLanguage();
  const text = formatValue(field, value, language);
  const read = full ? checkGeometry(value) : undefined;
  if (read?.ok !== true) return <span>{text}</span>;
  return (
    <div>
      <span>{text}</span>
      <GeometryDrawing shape={read.value} />
    </div>
  );
}
