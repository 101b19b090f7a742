import { ExplainedButton, GoLink, PageHead, RefusalNotice, RefusedAnswer, useAddress, useDictionary, useText } from '@linli/kernel/web';
import { type Refusal, refuse } from '@linli/kernel/model';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { ADULT, notAChild } from '../../model/application/acting.ts';
import { answersWith, decideSubmission, materialsGiven, missingIn, papersOf } from '../../model/application/complete.ts';
import { type KnownAnswer, knownAtCounter, saveDraft, submitApplication } from '../../model/application/operations.ts';
import type { Draft, Submission } from '../../model/application/submission.ts';
import { factsAsked, owedFacts } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { committedWord, deciderWord } from '../../model/words.ts';
import { QuestionList } from '../guide/question-list.tsx';
import { useAnswer, useStep } from '../queries.ts';
import { FactsPart } from './facts-part.tsx';
import { KnownFacts } from './known-facts.tsx';
import { MaterialRows } from './material-rows.tsx';
import { PersonPart } from './person-part.tsx';
import { SignPart } from './sign-part.tsx';
import { type Intake, draftOf, submissionOf, useIntake } from './use-intake.ts';

interface Props {
  readonly place: string;
  readonly item: string;
  readonly draft: string | undefined;
  readonly begun: Draft | undefined;
}

/** One application on one page: whom it is for, what is asked, what is known, papers, signature. */
export function IntakeForm({ place, item, draft, begun }: Props): ReactElement {
  const t = useText();
  const { intake, change } = useIntake(begun, draft);
  const person = intake.unknown ? undefined : (intake.person ?? undefined);
  const { data, error, refetch } = useAnswer(knownAtCounter, { item, ...(person === undefined ? {} : { person }) });
  const above = <GoLink to="/services/intake">{t({ zh: '收件', en: 'Take in' })}</GoLink>;
  if (error !== null)
    return (
      <>
        <PageHead title={t({ zh: '收件', en: 'Take in' })} above={above} />
        <RefusalNotice error={error} onRetry={() => void refetch()} />
      </>
    );
  if (data === undefined) return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  return <OpenForm place={place} item={item} known={data} above={above} intake={intake} change={change} />;
}

interface OpenProps extends Pick<Props, 'place' | 'item'> {
  readonly known: KnownAnswer;
  readonly above: ReactElement;
  readonly intake: Intake;
  readonly change: (more: Partial<Intake>) => void;
}

/** A grown-up has a guardian by a paper of guardianship only. */
const guardianBar = ({ person }: KnownAnswer, { actsAs, relationShown }: Submission): Refusal | undefined =>
  person?.age !== null && person?.age !== undefined && person.age >= ADULT && actsAs === 'guardian' && relationShown !== 'appointed'
    ? notAChild
    : undefined;

/** Why it cannot be sent yet, in the sentence that the server would refuse with. */
function barOf(known: KnownAnswer, submission: Submission, intake: Intake): Refusal | undefined {
  if (!intake.unknown && intake.person === null)
    return refuse('invalid', 'person-missing', {
      zh: '先找到这位居民，或者选“居民登记里没有”。',
      en: 'Find the person first, or say that the register does not know them.',
    });
  const [open] = known.open;
  if (open !== undefined)
    return refuse('conflict', 'application-open', {
      zh: `这位居民的这个事项正在办，编号 ${open.number}（${open.state.zh}），不用再收。`,
      en: `There is an application of this person open: ${open.number} (${open.state.en}).`,
    });
  if (intake.signed === undefined)
    return refuse('invalid', 'unsigned', {
      zh: '请居民看一遍再签字：在屏幕上签，或者勾“已在纸上签字”。',
      en: 'Let the person read it over and sign, on the screen or on paper.',
    });
  if (intake.factsUnread)
    return refuse('invalid', 'fact-unfit', {
      zh: '“办结要用的”里有一项填得不对，请核对。',
      en: 'Something under "For the result" is not in the right form.',
    });
  return decideSubmission(known.item, submission, false) ?? guardianBar(known, submission);
}

function OpenForm({ place, item, known, above, intake, change }: OpenProps): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const form = known.item;
  const papers = papersOf(form, intake.answers, intake.actsAs);
  const missing = missingIn(materialsGiven(papers.needed, intake.given, false));
  const submit = useStep(submitApplication, (receipt) => go(`/services/receipts/${receipt.id}`));
  const keep = useStep(saveDraft, () => go('/services/intake'));
  const { registers } = useDictionary();
  const asked =
    papers.next === undefined
      ? factsAsked(resultOf(form.code), answersWith(intake.answers, intake.actsAs, form), 'applicant', registers)
      : [];
  const submission = submissionOf(
    item,
    intake,
    asked.map(({ key }) => key),
  );
  const owed = owedFacts(
    asked,
    intake.facts,
    known.filled.map(({ key }) => key),
  );
  const bar = barOf(known, submission, intake);
  const send = (): void => {
    if (bar === undefined && !submit.isPending) submit.mutate({ id: intake.id, place, submission, draft: intake.draft });
  };
  const perhaps = submit.error instanceof RefusedAnswer && submit.error.refusal.code === 'perhaps-twice';
  const applicant = known.person?.name ?? intake.applicantName;
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <PageHead
        title={t({ zh: '收件：{name}', en: 'Take in: {name}' }, { name: t(form.name) })}
        above={above}
        aside={form.code}
        help={t(
          { zh: '{who}决定 · {when} · {what}', en: 'Decided by {who} · {when} · {what}' },
          { who: t(deciderWord(form)), when: t(committedWord(form.committed)), what: t(form.what) },
        )}
        actions={<GoLink to={`/services/items/${item}`}>{t({ zh: '看办事指南', en: 'See the guide' })}</GoLink>}
      />
      <PersonPart place={place} intake={intake} change={change} known={known.person} household={known.household} />
      {known.open.length === 0 ? null : (
        <p className="ln-notice ln-notice-red" role="alert">
          {t({ zh: '这位居民的这个事项正在办：', en: 'This person has such an application open: ' })}
          {known.open.map((each) => (
            <GoLink key={each.id} to={`/inbox/services/application/${each.id}`}>
              {`${each.number}（${t(each.state)}）`}
            </GoLink>
          ))}
        </p>
      )}
      {known.facts.length === 0 ? null : <KnownFacts facts={known.facts} />}
      {papers.asked.length === 0 ? null : (
        <section className="ln-panel" aria-labelledby="ask-title">
          <h2 id="ask-title">{t({ zh: '问几句', en: 'Questions' })}</h2>
          <QuestionList
            questions={papers.asked}
            answers={intake.answers}
            onAnswer={(key, choice) => change({ answers: { ...intake.answers, [key]: choice } })}
            onClear={() => change({ answers: {} })}
          />
          {papers.notes.map((note) => (
            <p key={note.zh} className="ln-notice">
              {t(note)}
            </p>
          ))}
        </section>
      )}
      {asked.length === 0 ? null : (
        <FactsPart
          key={asked.map(({ key }) => key).join(' ')}
          asked={asked}
          known={known.filled}
          place={place}
          facts={intake.facts}
          change={change}
        />
      )}
      {papers.next === undefined ? (
        <MaterialRows needed={papers.needed} known={known} place={place} intake={intake} change={change} />
      ) : (
        <section className="ln-panel" aria-label={t({ zh: '材料', en: 'Papers' })}>
          <h2>{t({ zh: '材料', en: 'Papers' })}</h2>
          <p className="ln-hint">
            {t({ zh: '问完上面的问题，这里列出这位居民要的材料。', en: 'Listed once the questions above are answered.' })}
          </p>
        </section>
      )}
      <SignPart place={place} applicant={applicant} missing={missing} owed={owed} intake={intake} change={change} />
      {submit.error === null ? null : <RefusalNotice error={submit.error} />}
      {keep.error === null ? null : <RefusalNotice error={keep.error} />}
      {perhaps ? (
        <label className="ln-check">
          <input type="checkbox" checked={intake.again} onChange={(event) => change({ again: event.target.checked })} />{' '}
          {t({ zh: '问过了，是替另一个人办，照样收', en: 'Asked: it is for somebody else. Take it in.' })}
        </label>
      ) : null}
      <div className="ln-form-foot">
        <ExplainedButton type="primary" refusal={bar} loading={submit.isPending} onClick={send}>
          {missing.length === 0
            ? t({ zh: '提交并出回执', en: 'Submit, give a receipt' })
            : t({ zh: '提交并出补正告知', en: 'Submit, ask for papers' })}
        </ExplainedButton>
        <Button
          loading={keep.isPending}
          onClick={() => keep.mutate({ id: intake.draft, place, draft: draftOf(item, intake), ...(applicant === '' ? {} : { applicant }) })}
        >
          {t({ zh: '先存着', en: 'Keep for later' })}
        </Button>
        <span className="ln-hint ln-keys-hint">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t({ zh: '提交', en: 'sends' })}
        </span>
      </div>
    </div>
  );
}
