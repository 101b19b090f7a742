import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { useState, type FormEvent, type ReactElement } from 'react';
import { Field } from '../parts/field.tsx';
import { PIN_DIGITS, PinInput } from './pin-input.tsx';

/** Six digits that somebody beside you guesses within ten tries. */
const isPlain = (pin: string): boolean => /^(\d)\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);

interface Props {
  readonly word: string;
  readonly onChosen: (pin: string) => Promise<void>;
}

/** A code of six digits, typed twice. */
export function ChoosePin({ word, onChosen }: Props): ReactElement {
  const t = useText();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Text>();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPlain(pin)) return setFault({ zh: '这个口令太好猜，换一个。', en: 'Too easy to guess. Choose another one.' });
    if (pin !== again) return setFault({ zh: '两次输入的口令不一样。', en: 'The two are not the same.' });
    setBusy(true);
    await onChosen(pin);
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Field
        id="pin"
        label={t({ zh: '6 位数字口令', en: 'Code of 6 digits' })}
        hint={t({ zh: '不用生日，不用 123456。', en: 'No birthday, and not 123456.' })}
      >
        <PinInput id="pin" value={pin} described="pin-hint" onChange={setPin} />
      </Field>
      <Field id="again" label={t({ zh: '再输一次', en: 'The same again' })} fault={fault === undefined ? undefined : t(fault)}>
        <PinInput
          id="again"
          value={again}
          invalid={fault !== undefined}
          described={fault === undefined ? undefined : 'again-fault'}
          onChange={setAgain}
        />
      </Field>
      <button type="submit" className="fd-button fd-main fd-wide" disabled={busy || pin.length < PIN_DIGITS || again.length < PIN_DIGITS}>
        {busy ? t({ zh: '正在上锁', en: 'Locking' }) : word}
      </button>
    </form>
  );
}
