import { useAddress, useLanguage, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { monthsToChoose, monthText } from '../logic/months.ts';

interface Props {
  /** The first and the last day that figures may be asked of. */
  readonly from: string;
  readonly to: string;
  readonly month: string | undefined;
}

/** Which month the figures are of; the present one stands for itself and is not written into the address. */
export function MonthSelect({ from, to, month }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { today } = useSession();
  const { setSearch } = useAddress();
  const current = today.slice(0, 7);
  return (
    <select
      className="ln-native sv-month"
      aria-label={t({ zh: '看哪个月', en: 'Month' })}
      value={month ?? current}
      onChange={({ target }) => setSearch({ month: target.value === current ? undefined : target.value, after: undefined })}
    >
      {monthsToChoose(from, to, today, month).map((each) => (
        <option key={each} value={each}>
          {monthText(each, language)}
          {each === current ? t({ zh: '（本月）', en: ' (now)' }) : ''}
        </option>
      ))}
    </select>
  );
}
