import { decideRight } from '@linli/kernel/model';
import { formatInstant, PageHead, useActor, useAddress, useLanguage, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { target } from '../../model/index.ts';
import { periodText, timeLeft } from '../logic/days.ts';
import { monthText } from '../logic/months.ts';
import { MonthSelect } from '../parts/month-select.tsx';
import type { Programme } from './types.ts';

interface Props {
  readonly programme: Programme;
  readonly placeName: string;
  readonly asOf: string | null;
  /** The day that the figures are judged by. */
  readonly day: string;
  /** The first month that has figures. */
  readonly since: string | undefined;
  readonly month: string | undefined;
}

/** A county may ask more than the plan does. */
function AddOwn({ programme }: { readonly programme: string | null }): ReactElement | null {
  const t = useText();
  const { go } = useAddress();
  const barred = decideRight(useActor(), target, 'write');
  return programme === null || barred !== undefined ? null : (
    <Button onClick={() => go('/plan/own-target')}>{t({ zh: '新增本县目标', en: 'Add a target of the county' })}</Button>
  );
}

/** Which plan, from when to when, by which document, of which place, as of when. */
export function PlanHead({ programme, placeName, asOf, day, since, month }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const facts = [
    `${periodText(programme.from, programme.to, language)}${t({ zh: '，', en: ', ' })}${t(timeLeft(day, programme.from, programme.to))}`,
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
          <MonthSelect from={since !== undefined && since < programme.from ? since : programme.from} to={programme.to} month={month} />
          <AddOwn programme={programme.id} />
          <Button onClick={() => window.print()}>{t({ zh: '打印', en: 'Print' })}</Button>
        </>
      }
    />
  );
}
