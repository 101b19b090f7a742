import { useAddress, useText } from '@linli/kernel/web';
import type { ReactElement, ReactNode } from 'react';
import type { ItemForm } from '../../model/item-form.ts';
import { type Answers, papersFor } from '../../model/papers.ts';
import { committedWord, complainWord, deciderWord, feeWord, statutoryWord, whereWord } from '../../model/words.ts';
import { PaperList } from './paper-list.tsx';
import { QuestionList } from './question-list.tsx';

/** Answers stand in the address as `ask.<question>`, so that a colleague can be sent what was found out. */
const PREFIX = 'ask.';

/** One page of A4: what it is, what this person brings, how long, where, and whom to turn to. */
export function GuideSheet({ item }: { readonly item: ItemForm }): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const answers: Answers = Object.fromEntries(
    item.questions.flatMap(({ key }) => (search[PREFIX + key] === undefined ? [] : [[key, search[PREFIX + key] ?? '']])),
  );
  const papers = papersFor(item, answers);
  return (
    <article className="ln-panel sv-sheet">
      <Part title={t({ zh: '这是什么', en: 'What it is' })}>{t(item.what)}</Part>
      <Part title={t({ zh: '谁能办', en: 'Who may apply' })}>{t(item.who)}</Part>
      <section className="sv-part sv-papers">
        <h2>{t({ zh: '要带什么', en: 'What to bring' })}</h2>
        <div>
          <QuestionList
            questions={papers.asked}
            answers={answers}
            onAnswer={(key, choice) => setSearch({ [PREFIX + key]: choice }, { replace: true })}
            onClear={() => setSearch(Object.fromEntries(item.questions.map(({ key }) => [PREFIX + key, undefined])), { replace: true })}
          />
          {papers.notes.map((note) => (
            <p key={note.zh} className="ln-notice sv-note" role="status">
              {t(note)}
            </p>
          ))}
          <PaperList papers={papers} />
        </div>
      </section>
      <Part title={t({ zh: '怎么办', en: 'How it goes' })}>{t(item.course)}</Part>
      <Part title={t({ zh: '多久', en: 'How long' })}>
        <strong>{t(committedWord(item.committed))}</strong>
        <span className="ln-hint">
          {' '}
          {item.statutory === null
            ? null
            : t({ zh: '法律规定最长{limit}。', en: 'The law allows {limit}. ' }, { limit: t(statutoryWord(item.statutory)) })}
          {t({
            zh: '材料齐了第二天起算，补材料、公示、评估的日子不算。',
            en: 'Counted from the day after all papers are there; supplements, posting and assessment do not count.',
          })}
        </span>
      </Part>
      <Part title={t({ zh: '谁来定、拿到什么', en: 'Who decides, what you get' })}>
        {t(
          { zh: '{who}决定；办好给您：{result}。{fee}。', en: '{who} decides; you get: {result}. {fee}.' },
          { who: t(deciderWord(item)), result: t(item.result), fee: t(feeWord(item.fee)) },
        )}
      </Part>
      <Part title={t({ zh: '在哪里办', en: 'Where' })}>{t(whereWord)}</Part>
      <Part title={t({ zh: '不满意找谁', en: 'If it goes wrong' })}>{t(complainWord(item))}</Part>
      <Part title={t({ zh: '依据', en: 'Basis' })}>{t(item.basis)}</Part>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="sv-part">
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}
