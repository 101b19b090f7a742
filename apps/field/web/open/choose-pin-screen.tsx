import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useEngine } from '../use-field.ts';
import { ChoosePin } from './choose-pin.tsx';
import { Opening } from './opening.tsx';

/** Once on each phone, after signing in. */
export function ChoosePinScreen(): ReactElement {
  const t = useText();
  const engine = useEngine();
  return (
    <Opening title={t({ zh: '给这部手机定一个口令', en: 'Choose a code for this phone' })}>
      <p className="fd-hint">
        {t({
          zh: '本网格的数据加密存在这部手机上，没有信号也能用口令打开。连错 10 次，手机上的数据自动清除。',
          en: 'The data of your grid lie encrypted on this phone, and the code opens them without a signal. After ten wrong tries they are wiped.',
        })}
      </p>
      <ChoosePin word={t({ zh: '用这个口令', en: 'Use this code' })} onChosen={(pin) => engine.choosePin(pin)} />
    </Opening>
  );
}
