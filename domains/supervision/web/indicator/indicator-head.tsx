import { formatInstant, PageHead, PlaceName, StandingMark, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { isYesOrNo, targetText, whyUnknown } from '../logic/figures.ts';
import { LineBar } from '../parts/line-bar.tsx';
import { LineFigure } from '../parts/line-figure.tsx';
import { LineWords } from '../parts/line-words.tsx';
import { MissingWords } from '../parts/missing-words.tsx';
import { MonthSelect } from '../parts/month-select.tsx';
import { BackToPlan } from './back-to-plan.tsx';
import type { Opened } from './types.ts';

interface Props {
  readonly opened: Opened;
  readonly name: string;
  readonly place: string;
  readonly month: string | undefined;
}

/** The line large: the figure, its target, what today asks for, and how it is counted. */
export function IndicatorHead({ opened, name, place, month }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { line, asOf } = opened;
  const yesOrNo = isYesOrNo(line.name, place);
  const why = whyUnknown(line);
  const self = line.behindFirst.find((each) => each.place === place);
  return (
    <>
      <PageHead
        title={t(line.label)}
        aside={<PlaceName place={place} />}
        above={<BackToPlan month={month} name={name} place={place} />}
        help={
          <>
            <span className="sv-fact">{line.plan}</span>
            {asOf === null ? null : (
              <span className="sv-fact">{t({ zh: '数据截至 {at}', en: 'figures as of {at}' }, { at: formatInstant(asOf) })}</span>
            )}
          </>
        }
        actions={
          <>
            <MonthSelect from={line.trend.at(0)?.month ?? today} to={today} month={month} />
            <Button onClick={() => window.print()}>{t({ zh: '打印', en: 'Print' })}</Button>
          </>
        }
      />
      <section className="sv-large" aria-label={t({ zh: '这一项做到了多少', en: 'The figure' })}>
        <div className="sv-large-figure">
          <LineFigure line={line} place={place} />
          <StandingMark standing={line.standing} />
        </div>
        <div className="sv-large-bar">
          {yesOrNo ? null : <LineBar line={line} />}
          {why === undefined ? null : <p className="ln-hint">{t(why)}</p>}
          {self === undefined ? null : (
            <p className="sv-large-missing">
              <MissingWords missing={self.missing} />
            </p>
          )}
        </div>
        <dl className="sv-large-words">
          <div>
            <dt>{t({ zh: '要求', en: 'Asked' })}</dt>
            <dd>
              <LineWords line={line} {...(yesOrNo ? {} : { target: t(targetText(line)) })} />
            </dd>
          </div>
          {line.help === null ? null : (
            <div>
              <dt>{t({ zh: '怎么算', en: 'Counted' })}</dt>
              <dd>{t(line.help)}</dd>
            </div>
          )}
        </dl>
      </section>
    </>
  );
}
