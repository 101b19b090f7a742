import { GoLink, RefusalNotice, screenPath, useActor, useDictionary, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { decideSide } from '../../model/results/facts.ts';
import { getResult, type ResultAnswer } from '../../model/results/operations.ts';
import { useAnswer } from '../queries.ts';
import { KnownResult } from './known-result.tsx';
import { NoticeLinks } from './notice-links.tsx';
import './results.css';
import { ResultDocuments } from './result-documents.tsx';
import { ResultForm } from './result-form.tsx';

interface Props {
  readonly id: string;
  readonly version: number;
  readonly place: string;
  readonly decider: string;
  readonly finished: boolean;
}

/** What comes of an application: filled in before it is decided, found again afterwards. */
export function ResultPart({ id, version, place, decider, finished }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const { data, error, refetch } = useAnswer(getResult, { id }, true, version);
  if (data === undefined)
    return error === null ? (
      <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />
    ) : (
      <RefusalNotice error={error} onRetry={() => void refetch()} />
    );
  const sides = (['applicant', 'decider'] as const).filter((side) => data.asked.some((each) => each.side === side));
  const barred = decideSide(actor.role, 'decider', decider);
  return (
    <section className="ln-panel rs-part" aria-labelledby="result-title">
      <h2 id="result-title">{t({ zh: '办理结果', en: 'Result' })}</h2>
      <Destinations answer={data} finished={finished} />
      {finished ? (
        <KnownResult answer={data} />
      ) : (
        // What another hand saved meanwhile begins the form anew.
        sides.map((side) =>
          side === 'decider' && barred !== undefined ? (
            <p key={side} className="ln-hint">
              {t({
                zh: '金额、期限、证号等由作决定的岗位填写。',
                en: 'Amounts, terms and numbers are filled in by whoever decides.',
              })}
            </p>
          ) : (
            <ResultForm key={`${side} ${data.version}`} id={id} place={place} answer={data} side={side} />
          ),
        )
      )}
      <ResultDocuments documents={data.documents} />
      <NoticeLinks id={id} notices={data.notices} />
    </section>
  );
}

/** Where it will be written, or was: each leads to the row. */
function Destinations({ answer, finished }: { readonly answer: ResultAnswer; readonly finished: boolean }): ReactElement | null {
  const t = useText();
  const { registers } = useDictionary();
  const nameOf = (register: string): string => {
    const found = registers.get(register);
    return found === undefined ? register : t(found.label);
  };
  if (answer.written.length > 0)
    return (
      <p>
        {t({ zh: '已写入：', en: 'Written to: ' })}
        {answer.written.map(({ register, record }, at) => {
          const found = registers.get(register);
          return (
            <span key={record}>
              {at === 0 ? '' : t({ zh: '、', en: ', ' })}
              {found === undefined ? register : <GoLink to={`${screenPath(found)}/${record}`}>{t(found.label)}</GoLink>}
            </span>
          );
        })}
      </p>
    );
  if (finished || answer.registers.length === 0) return null;
  const names = [...new Set(answer.registers.map(({ register }) => nameOf(register)))].join(t({ zh: '、', en: ', ' }));
  return (
    <p className="ln-hint">
      {t(
        { zh: '同意后自动写入：{names}。不用另外登记。', en: 'Once granted it is written to: {names}. Nobody enters it again.' },
        { names },
      )}
    </p>
  );
}
