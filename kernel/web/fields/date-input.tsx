import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, type ReactElement } from 'react';
import { useLanguage, useText } from '../i18n/index.ts';
import type { InputProps } from './field-part.ts';
import { exampleOf } from './format-value.ts';

/** A day, typed in any way (19850312, 1985年3月12日) or picked from the browser's own calendar. */
export function DateInput({ id, field, label, draft, onChange, onLeave, invalid, describedBy }: InputProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const picker = useRef<HTMLInputElement>(null);
  const text = typeof draft === 'string' ? draft : '';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return (
    <span className="ln-date">
      <Input
        id={id}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        autoComplete="off"
        inputMode="numeric"
        status={invalid ? 'error' : ''}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-required={field.required === true}
        placeholder={exampleOf(field, language) ?? '2016-07-03'}
      />
      <Button
        icon={<CalendarOutlined />}
        aria-label={t({ zh: '打开日历选“{label}”', en: 'Open a calendar for {label}' }, { label })}
        onClick={() => picker.current?.showPicker()}
      />
      <input
        ref={picker}
        type="date"
        className="ln-date-picker"
        tabIndex={-1}
        aria-hidden="true"
        value={isDay ? text : ''}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
