import { Input } from 'antd';
import type { ReactElement } from 'react';
import { parseGeometry } from '../../../model/index.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { InputProps } from '../field-part.ts';
import { exampleOf } from '../format-value.ts';
import { GeometryDrawing } from './geometry-drawing.tsx';

/** Coordinates typed, or GeoJSON or WKT pasted; what was understood is drawn beneath. */
export function GeometryInput({ id, field, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const language = useLanguage();
  const text = typeof draft === 'string' ? draft : '';
  const read = text.trim() === '' ? undefined : parseGeometry(text);
  return (
    <>
      <Input.TextArea
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        autoSize={{ minRows: 1, maxRows: 6 }}
        autoComplete="off"
        spellCheck={false}
        status={invalid ? 'error' : ''}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required={field.required === true}
        placeholder={
          exampleOf(field, language) ?? { zh: '经度, 纬度；或粘贴 GeoJSON、WKT', en: 'Longitude, latitude; or GeoJSON or WKT' }[language]
        }
      />
      {read?.ok === true ? <GeometryDrawing shape={read.value} /> : null}
    </>
  );
}
