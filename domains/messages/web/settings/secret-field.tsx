import { useText } from '@linli/kernel/web';
import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  /** One is kept already; nobody gets to see it. */
  readonly isSet: boolean;
  /** The address is another one: what is kept is not sent there, so it is typed again. */
  readonly isMoved: boolean;
  /** Left out: it stays as it is. Null: it is taken away. */
  readonly onChange: (value: string | null | undefined) => void;
}

/** A key that can be set anew and taken away, and never be read. */
export function SecretField({ id, label, isSet, isMoved, onChange }: Props): ReactElement {
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
            !isSet || isGone
              ? t({ zh: '还没有设置', en: 'Not set' })
              : isMoved
                ? t({ zh: '地址换了，请重新填', en: 'Another address: enter it again' })
                : t({ zh: '已设置，不改就空着', en: 'Set; leave empty to keep it' })
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
