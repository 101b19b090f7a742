import { GoLink, RefusalNotice, type CasePartProps, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { getContent } from '../../model/application/operations.ts';
import { committedWord } from '../../model/words.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { KnownFacts } from '../intake/known-facts.tsx';
import { useAnswer } from '../queries.ts';
import { RatingCode } from '../rating/rating-code.tsx';
import { ResultPart } from '../results/result-part.tsx';
import '../services.css';
import '../intake/intake.css';
import { MaterialTable } from './material-table.tsx';
import { RouteLine } from './route-line.tsx';
import { SupplyDialog } from './supply-dialog.tsx';

/** What an application says beside its fields: its route, answers, papers, and the facts as they were known on its day. */
export function ApplicationPart({ id, version, state, place, values }: CasePartProps): ReactElement {
  const t = useText();
  const [supplying, setSupplying] = useState(false);
  // Asked again with every version: papers come with steps.
  const { data, error, refetch } = useAnswer(getContent, { id }, true, version);
  const route = { decider: values['decider'] as ItemForm['decider'], throughTown: values['throughTown'] === true };
  return (
    <>
      <section className="ln-panel" aria-labelledby="route-title">
        <h2 id="route-title">{t({ zh: '怎么走', en: 'Its way' })}</h2>
        <RouteLine route={route} state={state} department={values['department']} joint={values['joint']} />
        <p className="ln-hint">
          {String(values['itemCode'])} · {String(values['number'])} ·{' '}
          {t({ zh: '承诺时限：{when}', en: 'promised: {when}' }, { when: t(committedWord(Number(values['committed']))) })} ·{' '}
          <GoLink to={`/services/receipts/${id}`}>{t({ zh: '受理回执', en: 'Receipt' })}</GoLink> ·{' '}
          <GoLink to={`/services/items/${String(values['item'])}`}>{t({ zh: '办事指南', en: 'Guide' })}</GoLink>
        </p>
        {state === 'supplementing' ? (
          <Button type="primary" className="sv-supply" onClick={() => setSupplying(true)}>
            {t({ zh: '补交材料', en: 'Bring papers' })}
          </Button>
        ) : null}
        <RatingCode id={id} state={state} />
      </section>
      <ResultPart
        id={id}
        version={version}
        place={place}
        decider={String(values['decider'])}
        finished={(values['finishedAt'] ?? null) !== null}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === null ? (
          <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
        ) : null
      ) : (
        <>
          <MaterialTable materials={data.materials} />
          {data.answers.length === 0 ? null : (
            <section className="ln-panel" aria-labelledby="answers-title">
              <h2 id="answers-title">{t({ zh: '问答', en: 'Answers' })}</h2>
              <dl className="ln-values">
                {data.answers.map(({ key, ask, answer }) => (
                  <div key={key}>
                    <dt>{t(ask)}</dt>
                    <dd>{t(answer)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          {data.facts.length === 0 ? null : (
            <KnownFacts facts={data.facts} dated={t({ zh: '提交那天登记的情况。', en: 'As registered on the day of the application.' })} />
          )}
          {supplying ? <SupplyDialog id={id} version={version} place={place} content={data} onClose={() => setSupplying(false)} /> : null}
        </>
      )}
    </>
  );
}
