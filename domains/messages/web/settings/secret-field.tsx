import { useText } from '@linli/kernel/web';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  /** One is kept already; nobody gets to see it. */
  readonly isSet: boolean;
  /** Left out: it stays as it is. Null: it is taken away. */
  readonly onChange: (value: string | null | undefined) => void;
}

/** A key that can be set anew and taken away, and never be read. */
export function SecretField({ id, label, isSet, onChange }: Props): ReactElement {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [isGone, setGone] = useState(false);
  const change = (value: string): void => {
    setTyped(value);
    setGone(false);
    onChange(value === '' ? undefined : value);
  };
  return (
    <div className="ln-field">
      <label htmlFor={id}>{label}</label>
      <div className="ms-try">
        <Input
          id={id}
          type="password"
          autoComplete="new-password"
          value={typed}
          placeholder={
            isSet && !isGone ? t({ zh: '已设置，不改就空着', en: 'Set; leave empty to keep it' }) : t({ zh: '还没有设置', en: 'Not set' })
          }
          onChange={(event) => change(event.target.value)}
        />
        {isSet && !isGone ? (
          <Button
            onClick={() => {
              setTyped('');
              setGone(true);
              onChange(null);
            }}
          >
            {t({ zh: '清除', en: 'Take away' })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
