import { type CasePartProps, formatDay, RefusalNotice, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { askedApplication } from '../../model/opinion/operations.ts';
import { MaterialTable } from '../application/material-table.tsx';
import '../intake/intake.css';
import { KnownFacts } from '../intake/known-facts.tsx';
import { useAnswer } from '../queries.ts';
import '../services.css';

/** The application about which a department is asked; closed to it again once it has answered. */
export function OpinionPart({ id, version, state }: CasePartProps): ReactElement | null {
  const t = useText();
  const language = useLanguage();
  const isAsked = state === 'asked';
  const { data, error, refetch } = useAnswer(askedApplication, { id }, isAsked, version);
  if (!isAsked)
    return (
      <p className="ln-notice" role="status">
        {t({
          zh: '意见已经回了，或者办件已经结束，申请内容不再显示。要看请联系主办部门。',
          en: 'The opinion was given, or the application is over. Its content is with the department that decides.',
        })}
      </p>
    );
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return (
    <>
      <section className="ln-panel" aria-labelledby="about-title">
        <h2 id="about-title">{t({ zh: '征求意见的办件', en: 'The application in question' })}</h2>
        <dl className="ln-values">
          <div>
            <dt>{t({ zh: '办到哪一步', en: 'Where it stands' })}</dt>
            <dd>{t(data.state)}</dd>
          </div>
          <div>
            <dt>{t({ zh: '整件最迟', en: 'Decided by' })}</dt>
            <dd>{data.dueOn === null ? '—' : formatDay(data.dueOn, language)}</dd>
          </div>
          <div>
            <dt>{t({ zh: '核实情况', en: 'What was found' })}</dt>
            <dd>{data.findings ?? '—'}</dd>
          </div>
          {data.answers.map(({ key, ask, answer }) => (
            <div key={key}>
              <dt>{t(ask)}</dt>
              <dd>{t(answer)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <MaterialTable materials={data.materials} />
      {data.facts.length === 0 ? null : (
        <KnownFacts facts={data.facts} dated={t({ zh: '提交那天登记的情况。', en: 'As registered on the day of the application.' })} />
      )}
    </>
  );
}
