import { useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { go } from '../navigation/route.ts';
import { ChoosePin } from '../open/choose-pin.tsx';
import { PIN_DIGITS, PinInput } from '../open/pin-input.tsx';
import { Field } from '../parts/field.tsx';
import { Screen } from '../parts/screen.tsx';
import { useEngine } from '../use-field.ts';

/** Another code for this phone; the old one is asked. */
export function ChangePinScreen(): ReactElement {
  const t = useText();
  const engine = useEngine();
  const [from, setFrom] = useState('');
  const [wrong, setWrong] = useState<number>();
  const change = async (to: string): Promise<void> => {
    const outcome = await engine.changePin(from, to);
    if (outcome.state === 'open') go('/me', 'replace');
    if (outcome.state === 'wrong') setWrong(outcome.pinsLeft);
  };
  const fault =
    wrong === undefined
      ? undefined
      : t({ zh: '现在的口令不对，还能试 {n} 次。', en: 'The present code is wrong; {n} tries left.' }, { n: wrong });
  return (
    <Screen title={t({ zh: '换口令', en: 'Change the code' })} above="/me">
      <div className="fd-form">
        <Field id="from" label={t({ zh: '现在的口令', en: 'Present code' })} fault={fault}>
          <PinInput
            id="from"
            value={from}
            invalid={wrong !== undefined}
            described={fault === undefined ? undefined : 'from-fault'}
            onChange={(typed) => {
              setFrom(typed);
              setWrong(undefined);
            }}
          />
        </Field>
        {from.length < PIN_DIGITS ? null : <ChoosePin word={t({ zh: '换成这个口令', en: 'Change to this code' })} onChosen={change} />}
      </div>
    </Screen>
  );
}
