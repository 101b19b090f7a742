import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: Text;
  readonly onChange: (value: Text) => void;
  /** Several lines. */
  readonly long?: boolean;
  readonly placeholder?: string;
}

/** Words in both languages; the Chinese first, the English may wait. */
export function TextPair({ id, label, value, onChange, long = false, placeholder }: Props): ReactElement {
  const t = useText();
  const Box = long ? Input.TextArea : Input;
  const size = long ? { autoSize: { minRows: 2 } } : {};
  return (
    <div className="ln-field sv-pair">
      <label htmlFor={id}>{label}</label>
      <Box
        id={id}
        value={value.zh}
        placeholder={placeholder}
        onChange={(event) => onChange({ ...value, zh: event.target.value })}
        {...size}
      />
      <Box
        value={value.en}
        aria-label={t({ zh: '{label}（英文）', en: '{label} (English)' }, { label })}
        placeholder={t({ zh: '英文，可以不填', en: 'English, may be left empty' })}
        onChange={(event) => onChange({ ...value, en: event.target.value })}
        {...size}
      />
    </div>
  );
}
