import { isRefusal } from '@linli/kernel/model';
import { type Html, type PageRequest, backLink, html, page } from '@linli/kernel/server';
import {
  type Answers,
  type ItemForm,
  areaCodes,
  committedWord,
  complainWord,
  deciderWord,
  feeWord,
  getGuide,
  papersFor,
  statutoryWord,
  whereWord,
} from '@linli/services/model';
import { countyOfVisitor } from '../county.ts';
import { paperList } from './papers.ts';
import { guidePath } from './lines.ts';
import { answersIn, nextQuestion } from './questions.ts';

/** The guide of an item in plain words; the questions decide which papers this person brings. */
export const guidePage = page({
  path: '/portal/services/{code}',
  get: async (request) => {
    const { t, ask, params, query } = request;
    const code = params['code'] ?? '';
    const found = await ask(getGuide, { code, ...countyOfVisitor(request) });
    if (isRefusal(found)) return found.code === 'which-county' ? { goTo: `/portal/place?to=${guidePath(code)}` } : found;
    const { item } = found;
    const answers = answersIn(query, item);
    const area = areaCodes.find(item.area);
    return {
      title: item.name,
      about: item.what,
      open: true,
      marks: { kept: guidePath(code) },
      show: html`${backLink(t, `/portal/services?area=${item.area}`, area ?? { zh: '全部事项', en: 'All items' })}
        <h1>${t(item.name)}</h1>
        <p class="pg-lead">${t(item.what)}</p>
        ${applyPart(t, item)}
        ${part(t({ zh: '谁能办', en: 'Who may apply' }), html`<p>${t(item.who)}</p>`)} ${bringPart(t, item, answers)}
        ${part(t({ zh: '怎么办', en: 'How it goes' }), html`<p>${t(item.course)}</p>`)} ${timePart(t, item)}
        ${part(
          t({ zh: '谁来定，拿到什么', en: 'Who decides, what you get' }),
          html`<p>
            ${t(
              { zh: '{who}决定；办好给您：{result}。{fee}。', en: '{who} decides; you get: {result}. {fee}.' },
              { who: t(deciderWord(item)), result: t(item.result), fee: t(feeWord(item.fee)) },
            )}
          </p>`,
        )}
        ${part(t({ zh: '在哪里办', en: 'Where' }), html`<p>${t(whereWord)}</p>`)}
        ${part(t({ zh: '不满意找谁', en: 'If it goes wrong' }), html`<p>${t(complainWord(item))}</p>`)}
        ${part(
          t({ zh: '依据', en: 'Basis' }),
          html`<p>${t(item.basis)}</p>
            <p class="pg-hint">
              ${t({ zh: `事项编码 ${item.code}，从 ${found.validFrom} 起执行`, en: `Item ${item.code}, in force from ${found.validFrom}` })}
            </p>`,
        )}`,
    };
  },
});

const part = (title: string, body: Html): Html =>
  html`<section class="pg-section">
    <h2>${title}</h2>
    ${body}
  </section>`;

/** What no counter of ours decides is shown the way to, not applied for here. */
const applyPart = (t: PageRequest['t'], { code, part: does }: ItemForm): Html | null =>
  does === 'guides'
    ? null
    : html`<p class="pg-buttons">
        <a class="pg-button" href="/portal/apply/${code}">${t({ zh: '在手机上申请', en: 'Apply on this phone' })}</a>
      </p>`;

function bringPart(t: PageRequest['t'], item: ItemForm, answers: Answers): Html {
  const papers = papersFor(item, answers);
  const answered = papers.asked.filter(({ key }) => Object.hasOwn(answers, key));
  return html`<section class="pg-section" id="bring">
    <h2>${t({ zh: '要带什么', en: 'What to bring' })}</h2>
    ${
      answered.length === 0
        ? ''
        : html`<ul class="pt-answers">
            ${answered.map(
              ({ key, ask, choices }) =>
                html`<li>${t(ask)}<b>${choices.filter((each) => each.key === answers[key]).map(({ label }) => t(label))}</b></li>`,
            )}
            <li><a href="${guidePath(item.code)}#bring">${t({ zh: '重新答', en: 'Answer again' })}</a></li>
          </ul>`
    }
    ${papers.notes.map((note) => html`<p class="pg-notice" role="status">${t(note)}</p>`)}
    ${papers.next === undefined ? '' : nextQuestion(t, item, answers, papers.next)} ${paperList(t, papers)}
  </section>`;
}

const timePart = (t: PageRequest['t'], item: ItemForm): Html =>
  part(
    t({ zh: '多久', en: 'How long' }),
    html`<p><strong>${t(committedWord(item.committed))}</strong></p>
      <p class="pg-hint">
        ${item.statutory === null ? '' : t({ zh: '法律规定最长{limit}。', en: 'The law allows {limit}. ' }, { limit: t(statutoryWord(item.statutory)) })}
        ${t({
          zh: '材料齐了第二天起算，补材料、公示、评估的日子不算。',
          en: 'Counted from the day after all papers are there; supplements, posting and assessment do not count.',
        })}
      </p>`,
  );
