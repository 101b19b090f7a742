import { useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { Field } from '../parts/field.tsx';
import { useEngine, useSnapshot } from '../use-field.ts';
import { Opening } from './opening.tsx';
import { PIN_DIGITS, PinInput } from './pin-input.tsx';

const TOLD_FROM = 7; // tries left from which the phone says how many

/** At every start: the code opens what the phone holds, with a signal or without. */
export function UnlockScreen(): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { holder, pinsLeft, waiting } = useSnapshot();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const type = async (typed: string): Promise<void> => {
    setPin(typed);
    setWrong(false);
    if (typed.length < PIN_DIGITS || busy) return;
    setBusy(true);
    const { state } = await engine.unlock(typed);
    setBusy(false);
    if (state === 'wrong') {
      setWrong(true);
      setPin('');
    }
  };
  const left = t({ zh: '还能试 {n} 次；都错了，手机上的数据会清除。', en: '{n} tries left; then this phone is wiped.' }, { n: pinsLeft });
  const fault = !wrong ? undefined : `${t({ zh: '口令不对。', en: 'Wrong code.' })}${pinsLeft <= TOLD_FROM ? left : ''}`;
  return (
    <Opening title={t({ zh: '输入口令', en: 'Your code' })}>
      {holder === null ? null : (
        <p className="fd-hint">
          {holder.name} · {holder.placeName}
        </p>
      )}
      <form onSubmit={(event) => event.preventDefault()}>
        <Field id="pin" label={t({ zh: '6 位数字口令', en: 'Code of 6 digits' })} fault={fault}>
          <PinInput
            id="pin"
            value={pin}
            autoFocus
            invalid={wrong}
            described={fault === undefined ? undefined : 'pin-fault'}
            onChange={(typed) => void type(typed)}
          />
        </Field>
        <p role="status" className="fd-hint">
          {busy ? t({ zh: '正在打开', en: 'Opening' }) : wrong || pinsLeft > TOLD_FROM ? '' : left}
        </p>
      </form>
      {leaving ? (
        <div className="fd-notice fd-red" role="alert">
          <p>
            {waiting === 0
              ? t({
                  zh: '忘了口令打不开，只能清除这部手机上的数据，再登录一次。没有发出的会丢。',
                  en: 'Without the code nothing opens. The phone is wiped and you sign in again; what was not sent is lost.',
                })
              : t(
                  {
                    zh: '还有 {n} 条没有发出，清除就没有了。想一想口令，或者问一下社区。',
                    en: '{n} were not sent and would be lost. Try to remember the code, or ask the community.',
                  },
                  { n: waiting },
                )}
          </p>
          <div className="fd-actions">
            <button type="button" className="fd-button fd-danger" onClick={() => void engine.signOut()}>
              {t({ zh: '清除并重新登录', en: 'Wipe and sign in again' })}
            </button>
            <button type="button" className="fd-button" onClick={() => setLeaving(false)}>
              {t({ zh: '再想想', en: 'Try again' })}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="fd-plain" onClick={() => setLeaving(true)}>
          {t({ zh: '忘了口令', en: 'I forgot the code' })}
        </button>
      )}
    </Opening>
  );
}
