import type { ReactElement } from 'react';
import {
  askedBy,
  type Deadline,
  fieldsOf,
  type Procedure,
  type Register,
  type RowOf,
  rulesOf,
  stepsFrom,
  type TimeLeft,
} from '../../model/index.ts';
import { formatInstant, isEmptyValue, rowTitle } from '../fields/index.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { PageHead, RefusalNotice } from '../parts/index.ts';
import { PlaceName } from '../places/index.ts';
import { RowValues } from '../register-screens/detail/row-values.tsx';
import { OwnPart, useCasePart } from './case-parts.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { OpinionsPanel } from './opinions-panel.tsx';
import { type CaseAnswer, useCase } from './queries.ts';
import { TimeMark } from './time-mark.tsx';
import { dueWords } from './time-words.ts';
import { UnknownProcedure } from './unknown-procedure.tsx';
import { useAddressedProcedure } from './use-procedure.ts';
import { useSession } from '../session/index.ts';

/** What was asked when the case began, and whatever later steps and colleagues brought; where it stands is told beside it. */
function ownFields(procedure: Procedure, row: RowOf, told: readonly string[]): Register {
  const { cases } = procedure;
  const all = fieldsOf(cases);
  const first = all.findIndex(([key]) => key === 'state');
  const rules = rulesOf(procedure, Number(row.values['rules']));
  const begun = rules === undefined ? [] : stepsFrom(rules, undefined).flatMap(([, step]) => askedBy(step));
  const shown = [...all.slice(0, first), ['papers', cases.fields.papers] as const].filter(
    ([key]) => !told.includes(key) && (begun.includes(key) || !isEmptyValue(row.values[key])),
  );
  return { ...cases, fields: Object.fromEntries(shown) };
}

function TimePanel({ time, row }: { readonly time: TimeLeft; readonly row: CaseAnswer['row'] }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const day = (next: Pick<Deadline, 'at' | 'day' | 'provisional'> | null): string => {
    const words = dueWords({ next }, today);
    return words === undefined ? '—' : t(words);
  };
  const { openedBy, assigneeName } = row.values as { openedBy?: string; assigneeName?: string | null };
  return (
    <section className="ln-panel" aria-labelledby="time-title">
      <h2 id="time-title">{t({ zh: '时限与承办', en: 'Time and who is in charge' })}</h2>
      <dl className="ln-values">
        <div>
          <dt>{t({ zh: '本环节最迟', en: 'This stage by' })}</dt>
          <dd>{day(time.state)}</dd>
        </div>
        <div>
          <dt>{t({ zh: '全程最迟', en: 'All of it by' })}</dt>
          <dd>
            {time.standsSince === null
              ? day(time.whole)
              : t({ zh: '{at} 起停表', en: 'clock stopped {at}' }, { at: formatInstant(time.standsSince) })}
          </dd>
        </div>
        <div>
          <dt>{t({ zh: '发起人', en: 'Opened by' })}</dt>
          <dd>{openedBy}</dd>
        </div>
        <div>
          <dt>{t({ zh: '承办人', en: 'In charge' })}</dt>
          <dd>{assigneeName ?? t({ zh: '未指定', en: 'Nobody yet' })}</dd>
        </div>
      </dl>
    </section>
  );
}

function CasePage({ procedure, id }: { readonly procedure: Procedure; readonly id: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { data: answer, error, refetch } = useCase(procedure.name, id);
  const part = useCasePart(procedure.name);
  const above = <GoLink to="/inbox">{t({ zh: '待办', en: 'Inbox' })}</GoLink>;
  const label = t(procedure.cases.label);
  if (error !== null)
    return (
      <>
        <PageHead title={label} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (answer === undefined)
    return (
      <>
        <PageHead title="…" above={above} />
        <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
      </>
    );
  const { title, subtitle } = rowTitle(procedure.cases, answer.row, language);
  const told = part?.tells(answer.row.values) ?? [];
  const finished = answer.row.values['finishedAt'];
  return (
    <>
      <PageHead
        title={title}
        above={above}
        aside={t(answer.state)}
        help={
          <>
            {label} · {subtitle === '' ? null : <>{subtitle} · </>}
            <PlaceName place={answer.row.place} steps={2} /> ·{' '}
            {typeof finished === 'string' ? (
              t({ zh: '{at} 办结', en: 'finished {at}' }, { at: formatInstant(finished) })
            ) : (
              <TimeMark time={answer.time} />
            )}
          </>
        }
        actions={<CaseActions procedure={procedure} answer={answer} title={title} />}
      />
      <div className="ln-detail">
        <div>
          <TimePanel time={answer.time} row={answer.row} />
          {answer.opinions.length === 0 ? null : <OpinionsPanel opinions={answer.opinions} />}
          {part === undefined ? null : (
            <OwnPart
              part={part}
              id={id}
              version={answer.row.version}
              state={String(answer.row.values['state'])}
              place={answer.row.place}
              values={answer.row.values}
            />
          )}
          <RowValues register={ownFields(procedure, answer.row, told)} row={answer.row} />
        </div>
        <CaseTimeline procedure={procedure} answer={answer} told={told} />
      </div>
    </>
  );
}

/** `/inbox/$domain/$procedure/$id` */
export function CaseScreen(): ReactElement {
  const { procedure, address } = useAddressedProcedure();
  const id = address.params['id'];
  return procedure === undefined || id === undefined ? <UnknownProcedure /> : <CasePage key={id} procedure={procedure} id={id} />;
}
