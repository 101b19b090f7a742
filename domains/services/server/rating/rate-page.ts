import { join } from 'node:path';
import { isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  choiceField,
  dayWord,
  faultOf,
  faultSummary,
  html,
  page,
  textField,
} from '@linli/kernel/server';
import { aspectsOf, gradeCodes, GOOD_FROM } from '../../model/rating/codes.ts';
import { giveRating, openRating, type OpenedRating, rateAgain } from '../../model/rating/operations.ts';
import { notStaff } from './tables.ts';

const title = { zh: '办得怎么样', en: 'How did it go?' };
const WORDS_MAX = 1_000;
const PHONE_MAX = 20;

const grades = ['1', '2', '3', '4', '5'] as const;
type Grade = (typeof grades)[number];
const gradeIn = ({ form }: PageRequest): Grade | undefined => grades.find((each) => each === form.text('grade'));

/**
 * `/rate/{token}`: a resident says how it went, on any phone, without signing in and without a script. The grade first, then what it was
 * about; it travels in forms, for an address is written down in too many places. Nothing typed here is kept on the device.
 */
export const ratePage = page({
  path: '/rate/{token}',
  sheets: [join(import.meta.dirname, 'rate.css')],
  get: async (request) => opened(request, (found) => (found.state === 'open' ? askGrade(request, found, []) : rated(request, found, []))),
  post: (request) =>
    opened(request, (found) => {
      if (found.state === 'rated') return found.followUp?.mayRateAgain === true ? again(request, found) : rated(request, found, []);
      const grade = gradeIn(request);
      if (grade === undefined) return askGrade(request, found, [chooseOne(request)]);
      return request.form.names.includes('words') ? give(request, found, grade) : askWords(request, found, grade, []);
    }),
});

const tokenOf = ({ params }: PageRequest): string => params['token'] ?? '';
const pathOf = (request: PageRequest): string => `/rate/${tokenOf(request)}`;

/** What the link is for, or why it opens nothing. A device of the desk rates nothing: pages do not pass its cookie on, so it is told here. */
async function opened(request: PageRequest, show: (found: OpenedRating) => Promise<PageAnswer> | PageAnswer): Promise<PageAnswer> {
  if (request.atDesk) return notStaff;
  const found = await request.ask(openRating, { token: tokenOf(request) });
  return isRefusal(found) ? found : show(found);
}

const chooseOne = ({ t }: PageRequest): Fault => ({ field: 'grade', sentence: t({ zh: '请选一个', en: 'Choose one' }) });

const gradeChoice = ({ t }: PageRequest, label: string, faults: readonly Fault[]): Html =>
  choiceField({
    name: 'grade',
    label,
    choices: gradeCodes.items.map((each) => ({ value: each.code, label: t(each), sign: '★'.repeat(Number(each.code)) })),
    faults,
  });

const what = ({ t }: PageRequest, { itemName, finishedOn }: OpenedRating): Html =>
  html`<h1>${t(title)}</h1>
    <p class="pg-lead">${t({ zh: '{item}，{day}办结', en: '{item}, finished on {day}' }, { item: itemName, day: dayWord(t, finishedOn) })}</p>`;

const withFaults = (request: PageRequest, faults: readonly Fault[], show: Html): PageAnswer => ({
  title,
  ...(faults.length === 0 ? {} : { status: 422 }),
  show: html`${faultSummary(request.t, faults)}${show}`,
});

const askGrade = (request: PageRequest, found: OpenedRating, faults: readonly Fault[]): PageAnswer =>
  withFaults(
    request,
    faults,
    html`${what(request, found)}
      <p>${request.t({ zh: '不用登录。工作人员看不到是谁评的。', en: 'No sign-in. Staff cannot see who rated.' })}</p>
      <form method="post" action="${pathOf(request)}" novalidate>
        ${gradeChoice(request, request.t({ zh: '您满意吗？', en: 'Are you satisfied?' }), faults)}
        <p class="pg-buttons"><button class="pg-button">${request.t({ zh: '下一步', en: 'Next' })}</button></p>
      </form>`,
  );

function askWords(request: PageRequest, found: OpenedRating, grade: Grade, faults: readonly Fault[]): PageAnswer {
  const { t, form } = request;
  const isBad = Number(grade) < GOOD_FROM;
  return withFaults(
    request,
    faults,
    html`${what(request, found)}
      <p class="rt-chosen">
        <b>${t(gradeCodes.find(grade) ?? title)}</b> <a href="${pathOf(request)}">${t({ zh: '改', en: 'Change' })}<span class="pg-unseen"> ${t({ zh: '评价', en: 'the grade' })}</span></a>
      </p>
      <form method="post" action="${pathOf(request)}" novalidate>
        <input type="hidden" name="grade" value="${grade}" />
        ${choiceField({
          name: 'aspects',
          label: isBad
            ? t({ zh: '哪方面不好？可以多选，也可以不选', en: 'What went wrong? Any number, or none' })
            : t({ zh: '哪方面好？可以多选，也可以不选', en: 'What was good? Any number, or none' }),
          choices: aspectsOf(found.channel).items.map((each) => ({ value: each.code, label: t(each) })),
          several: form.all('aspects'),
          faults,
        })}
        ${textField({
          name: 'words',
          label: t({ zh: '还想说的话（可以不写）', en: 'Anything else (may be left empty)' }),
          hint: t({ zh: '请不要写自己的姓名、身份证号。', en: 'Please leave out names and numbers.' }),
          value: form.text('words'),
          max: WORDS_MAX,
          lines: 3,
          faults,
        })}
        ${
          isBad
            ? textField({
                name: 'phone',
                label: t({ zh: '要我们回电话，请留号码（可以不留）', en: 'Leave a number if we should call back (optional)' }),
                hint: t({
                  zh: '只有镇上回访的人看得到。不留也会核实，结果用这个链接看。',
                  en: 'Only the town reads it. Without one it is followed up too; see the outcome under this link.',
                }),
                value: form.text('phone'),
                kind: 'tel',
                complete: 'tel',
                max: PHONE_MAX,
                faults,
              })
            : ''
        }
        <p class="pg-buttons"><button class="pg-button">${t({ zh: '提交评价', en: 'Send' })}</button></p>
      </form>`,
  );
}

async function give(request: PageRequest, found: OpenedRating, grade: Grade): Promise<PageAnswer> {
  const { ask, form, t } = request;
  const phone = form.text('phone');
  const done = await ask(giveRating, {
    token: tokenOf(request),
    grade,
    aspects: [...form.all('aspects')],
    words: form.text('words').slice(0, WORDS_MAX),
    phone: phone === '' ? null : phone.slice(0, PHONE_MAX),
  });
  // Two taps are one rating: the second finds it given.
  if (!isRefusal(done) || done.code === 'rated-already') return { goTo: pathOf(request) };
  return askWords(request, found, grade, [faultOf(t, done, ['aspects', 'words', 'phone'])]);
}

function rated(request: PageRequest, found: OpenedRating, faults: readonly Fault[]): PageAnswer {
  const { t } = request;
  return withFaults(
    request,
    faults,
    html`<div class="pg-done" role="status"><h1>${t({ zh: '已经收到，谢谢您', en: 'Received. Thank you' })}</h1></div>
      <p class="pg-lead">${t({ zh: '{item}，{day}办结', en: '{item}, finished on {day}' }, { item: found.itemName, day: dayWord(t, found.finishedOn) })}</p>
      ${
        found.followUp === null
          ? html`<p>${t({ zh: '一次办理评一次，这个页面可以关掉了。', en: 'Each handling is rated once. You may close this page.' })}</p>`
          : followedUp(request, found.followUp, faults)
      }`,
  );
}

/** What became of a bad rating, read under the link by which it was given, and one more grade once it was answered. */
const followedUp = (
  request: PageRequest,
  { state, answer, mayRateAgain }: NonNullable<OpenedRating['followUp']>,
  faults: readonly Fault[],
): Html => {
  const { t } = request;
  return html`<p>
      ${t({ zh: '镇上会在 15 个工作日内核实、整改、答复。请留着这个链接。', en: 'The town verifies, mends and answers within 15 working days. Please keep this link.' })}
    </p>
    <p>${t({ zh: '现在：{state}', en: 'Now: {state}' }, { state: t(state) })}</p>
    ${
      answer === null
        ? ''
        : html`<section class="pg-section">
            <h2>${t({ zh: '答复', en: 'The answer' })}</h2>
            <p class="rt-answer">${answer}</p>
          </section>`
    }
    ${
      mayRateAgain
        ? html`<form method="post" action="${pathOf(request)}" class="pg-section" novalidate>
            ${gradeChoice(request, t({ zh: '整改以后，您再评一次', en: 'Now that it is mended, rate once more' }), faults)}
            <p class="pg-buttons"><button class="pg-button">${t({ zh: '提交再次评价', en: 'Send' })}</button></p>
          </form>`
        : ''
    }`;
};

async function again(request: PageRequest, found: OpenedRating): Promise<PageAnswer> {
  const grade = gradeIn(request);
  if (grade === undefined) return rated(request, found, [chooseOne(request)]);
  const done = await request.ask(rateAgain, { token: tokenOf(request), grade });
  return isRefusal(done) && done.code !== 'not-answered-yet'
    ? rated(request, found, [faultOf(request.t, done, ['grade'])])
    : { goTo: pathOf(request) };
}
