import { type Refusal, refuse } from '@linli/kernel/model';
import { ExplainedButton, StatusMark, formatInstant, useActor, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { candidateKinds, hangsOfPair, type Pair, type PairState } from '../../model/index.ts';
import { useAnswer } from '../queries.ts';
import { isWhole, nameOf } from './choose-fields.ts';
import { OutcomeWords } from './outcome-words.tsx';
import { PairTable } from './pair-table.tsx';
import { likelihoodWords } from './words.ts';

export type PairStep = 'merge' | 'apart' | 'later' | 'ask' | 'answer' | 'withdraw';

interface Props {
  readonly pair: Pair;
  readonly state: PairState;
  /** Where the pair stands on this page: `第 3 对，共 20 对`. */
  readonly position: string;
  readonly refusals: Readonly<Record<PairStep, Refusal | undefined>>;
  readonly busy: boolean;
  readonly onStep: (step: PairStep) => void;
}

const notHere = refuse('forbidden', 'other-community', {
  zh: '这一对跨两个社区，由镇或县里决定。您可以问对方社区，答复镇里也看得到。',
  en: 'The pair spans two communities: the town or county decides. You may ask the other community; the town sees the answer too.',
});

const oneCommunity = refuse('invalid', 'nobody-to-ask', {
  zh: '两条记录在同一个社区，没有别的社区可问，请直接核对。',
  en: 'Both records are in one community. There is nobody else to ask; look at the papers.',
});

/** Why a step is barred for this pair; the server would say the same. */
export function stepRefusals(pair: Pair, department: Refusal | undefined): Props['refusals'] {
  const deciding = department ?? (isWhole(pair) ? undefined : notHere);
  const asking = department ?? (pair.a.place.slice(0, 12) === pair.b.place.slice(0, 12) ? oneCommunity : undefined);
  return { merge: deciding, apart: deciding, later: deciding, withdraw: deciding, ask: asking, answer: department };
}

/** One pair: why they may be one, what speaks against it, both side by side, what a merge would do, and the answers. */
export function PairPanel({ pair, state, position, refusals, busy, onStep }: Props): ReactElement {
  const t = useText();
  const { data: hangs } = useAnswer(hangsOfPair, { a: pair.a.id, b: pair.b.id });
  const { tone, word } = likelihoodWords[pair.likelihood];
  const semicolon = t({ zh: '；', en: '; ' });
  return (
    <section className="ln-panel ln-queue-panel" aria-label={nameOf(pair)}>
      <h2>
        {nameOf(pair)} <StatusMark tone={tone} word={t(word)} />
        <span className="ln-hint">
          {t(candidateKinds[pair.kind])} · {position}
        </span>
      </h2>
      <div className="ln-stack">
        <p>
          <strong>{t({ zh: '像同一人：', en: 'For it: ' })}</strong>
          {pair.reasons.map((each) => t(each.text)).join(semicolon)}
        </p>
        <p>
          <strong>{t({ zh: '不像的地方：', en: 'Against it: ' })}</strong>
          {pair.against.length === 0 ? t({ zh: '没有', en: 'nothing' }) : pair.against.map((each) => t(each.text)).join(semicolon)}
        </p>
        {pair.importLabel === null ? null : (
          <p className="ln-hint">
            {t({ zh: '由导入的“{label}”带来', en: 'Brought by the import "{label}"' }, { label: pair.importLabel })}
          </p>
        )}
        <Words pair={pair} />
      </div>
      <PairTable pair={pair} hangs={hangs} />
      {isWhole(pair) && state !== 'apart' && hangs !== undefined ? <OutcomeWords pair={pair} hangs={hangs} /> : null}
      <Steps pair={pair} state={state} refusals={refusals} busy={busy} onStep={onStep} />
    </section>
  );
}

/** What the two communities said to each other about the pair, and what was decided. */
function Words({ pair }: { readonly pair: Pair }): ReactElement {
  const t = useText();
  const { question, answer, apart } = pair;
  return (
    <>
      {question === null ? null : (
        <p className="ln-queue-word">
          {t({ zh: '{place}（{name}）问：', en: '{place} ({name}) asked: ' }, { place: question.placeName, name: question.byName })}
          {question.text}
          {answer === null ? null : (
            <>
              <br />
              {t({ zh: '{place}（{name}）答：', en: '{place} ({name}) answered: ' }, { place: answer.placeName, name: answer.byName })}
              {answer.text}
            </>
          )}
        </p>
      )}
      {apart === null ? null : (
        <p className="ln-queue-word">
          {t(
            { zh: '{name} 于 {at} 认定为两个人：{reason}', en: '{name} found them to be two persons on {at}: {reason}' },
            { name: apart.byName ?? '—', at: formatInstant(apart.at), reason: apart.reason ?? '—' },
          )}
        </p>
      )}
    </>
  );
}

function Steps({ pair, state, refusals, busy, onStep }: Omit<Props, 'position'>): ReactElement {
  const t = useText();
  const { place } = useActor();
  const button = (step: PairStep, key: string, label: string, primary = false): ReactElement => (
    <ExplainedButton
      key={step}
      type={primary ? 'primary' : 'default'}
      refusal={refusals[step]}
      loading={busy && step === 'later'}
      onClick={() => onStep(step)}
    >
      {label}
      <kbd aria-hidden="true">{key}</kbd>
    </ExplainedButton>
  );
  if (state === 'apart')
    return <div className="ln-actions ln-queue-steps">{button('withdraw', 'r', t({ zh: '重新考虑', en: 'Reconsider' }))}</div>;
  const mayAnswer = pair.question !== null && pair.answer === null && pair.question.place !== place;
  return (
    <div className="ln-actions ln-queue-steps">
      {button('merge', 'm', t({ zh: '合并成一条', en: 'Merge into one' }), pair.likelihood === 'certain')}
      {button('apart', 'd', t({ zh: '是两个人', en: 'They are two persons' }))}
      {state === 'later' ? null : button('later', 'l', t({ zh: '先放着', en: 'Put aside' }))}
      {button('ask', 'a', t({ zh: '问对方社区', en: 'Ask the other community' }))}
      {mayAnswer ? button('answer', 'w', t({ zh: '答复', en: 'Answer' })) : null}
    </div>
  );
}
