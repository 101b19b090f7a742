import { formatInstant, PageHead, useLanguage, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { periodText, timeLeft } from '../logic/days.ts';
import { monthText } from '../logic/months.ts';
import { MonthSelect } from '../parts/month-select.tsx';
import type { Programme } from './types.ts';

interface Props {
  readonly programme: Programme;
  readonly placeName: string;
  readonly asOf: string | null;
  readonly month: string | undefined;
}

/** Which plan, from when to when, by which document, of which place, as of when. */
export function PlanHead({ programme, placeName, asOf, month }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { today } = useSession();
  const facts = [
    `${periodText(programme.from, programme.to, language)}${t({ zh: '，', en: ', ' })}${t(timeLeft(today, programme.from, programme.to))}`,
    ...(programme.document === null || programme.document === '' ? [] : [programme.document]),
    month === undefined ? undefined : t({ zh: '看的是{month}', en: 'showing {month}' }, { month: monthText(month, language) }),
    asOf === null
      ? t({ zh: '还没有数据', en: 'no figures yet' })
      : t({ zh: '数据截至 {at}', en: 'figures as of {at}' }, { at: formatInstant(asOf) }),
  ].filter((fact) => fact !== undefined);
  return (
    <PageHead
      title={t(programme.title)}
      aside={placeName}
      help={facts.map((fact) => (
        <span key={fact} className="sv-fact">
          {fact}
        </span>
      ))}
      actions={
        <>
          <MonthSelect from={programme.from} to={programme.to} month={month} />
          <Button onClick={() => window.print()}>{t({ zh: '打印', en: 'Print' })}</Button>
        </>
      }
    />
  );
}
