import type { ReactElement } from 'react';
import type { Register, Text } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { PLACE } from './form-state.ts';

interface Props {
  readonly register: Register;
  readonly faults: Readonly<Record<string, Text>>;
  readonly inputId: (key: string) => string;
}

/** All that is wrong, above the form; each line leads to its field. */
export function FaultSummary({ register, faults, inputId }: Props): ReactElement | null {
  const t = useText();
  const all = Object.entries(faults);
  if (all.length === 0) return null;
  return (
    <div className="ln-notice ln-notice-red" role="alert">
      <p>
        {t(
          { zh: '有 {n} 处需要改，改好后再提交。已填的内容都在。', en: '{n} to put right before sending. Nothing you typed is lost.' },
          { n: all.length },
        )}
      </p>
      <ul>
        {all.map(([key, fault]) => (
          <li key={key}>
            <button type="button" className="ln-plain" onClick={() => document.getElementById(inputId(key))?.focus()}>
              {key === PLACE ? t({ zh: '所在地', en: 'Place' }) : t(register.fields[key]?.label ?? fault)}
            </button>
            ：{t(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}
