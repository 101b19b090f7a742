import { type OutputOf, type Text, isRefusal } from '@linli/kernel/model';
import {
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  factList,
  html,
  lastDayWord,
  momentWord,
  page,
  statusMark,
} from '@linli/kernel/server';
import { myApplication } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { handedOut } from './handed-out.ts';
import { toneOf } from './tones.ts';

const toMine = { zh: '我的', en: 'Mine' };

/** One application: where it stands, what comes next, what is missing, what happened, and what was said in it. */
export const applicationPage = page({
  path: '/portal/me/{id}',
  get: async (request): Promise<PageAnswer> => {
    const { t, ask, params, address } = request;
    const id = params['id'] ?? '';
    const found = await ask(myApplication, { id });
    if (isRefusal(found)) return orSignIn(found, address);
    const { content, missing } = found;
    const handed = await handedOut(request, id);
    return {
      title: { zh: found.itemName, en: found.itemName },
      show: html`${backLink(t, '/portal/me', toMine)}
        <h1>${found.itemName}</h1>
        <p>${statusMark(t, toneOf(found.state), found.stateLabel)}</p>
        <p class="pg-notice ${found.maySupply ? 'pg-warning' : ''}">${t(found.next)}</p>
        ${found.maySupply ? supplyPart(t, id, missing, noticeIn(found.lines)) : ''}
        ${isRated(found.state) ? rateForm(t, id) : ''}
        <section class="pg-section">
          ${factList([
            { name: t({ zh: '受理编号', en: 'Number' }), value: found.number },
            { name: t({ zh: '申请人', en: 'Applicant' }), value: found.applicantName },
            ...(found.acted === null ? [] : [{ name: t(found.acted.as), value: actedWord(t, found.acted) }]),
            { name: t({ zh: '提交', en: 'Sent' }), value: momentWord(t, found.submittedAt) },
            ...(found.due === null ? [] : [{ name: t({ zh: '最晚办到', en: 'At the latest' }), value: lastDayWord(t, found.due) }]),
          ])}
          <p><a href="/portal/me/${id}/receipt">${t({ zh: '回执和二维码', en: 'Receipt and code' })}</a></p>
        </section>
        <section class="pg-section">
          <h2>${t({ zh: '办到哪一步', en: 'What happened' })}</h2>
          <ol class="pt-course">
            ${found.lines.toReversed().map(
              (line) =>
                html`<li>
                  <span class="pg-hint">${momentWord(t, line.at)}</span>
                  <span>${t(line.announces ?? line.label ?? { zh: '办理', en: 'Handled' })}</span>
                  ${line.words === null ? '' : html`<span class="pt-words">${line.words}</span>`}
                </li>`,
            )}
          </ol>
        </section>
        ${handed} ${saidPart(t, content)} ${found.mayWithdraw ? withdrawLink(t, id) : ''}`,
    };
  },
});

/** Who brought it, and by what: 刘安（登记在同一户）. */
export const actedWord = (t: PageRequest['t'], { name, by }: { readonly name: string; readonly by: Text | null }): string =>
  by === null ? name : t({ zh: '{name}（{by}）', en: '{name} ({by})' }, { name, by: t(by) });

/** Granted or declined, it may be rated; withdrawn or given up, there is nothing to rate. */
const isRated = (state: string): boolean => state === 'granted' || state === 'declined';

const rateForm = (t: PageRequest['t'], id: string): Html =>
  html`<form method="post" action="/portal/me/${id}/rate">
    <p class="pg-buttons"><button class="pg-plain-button">${t({ zh: '评价这次办理', en: 'Rate how it went' })}</button></p>
    <p class="pg-hint">${t({ zh: '评一次就好，工作人员看不到是谁评的。', en: 'Once is enough; staff cannot see who rated.' })}</p>
  </form>`;

/** The notice as it was written last; a notice is read as a whole. */
function noticeIn(lines: readonly { readonly values: unknown }[]): string | undefined {
  for (const { values } of lines.toReversed()) {
    const notice = (values as Readonly<Record<string, unknown>> | null)?.['supplementNotice'];
    if (typeof notice === 'string' && notice !== '') return notice;
  }
  return undefined;
}

const supplyPart = (t: PageRequest['t'], id: string, missing: readonly Text[], notice: string | undefined): Html =>
  html`<section class="pg-section">
    <h2>${t({ zh: '还差这些材料', en: 'These papers are missing' })}</h2>
    ${notice === undefined ? '' : html`<p class="pt-words">${notice}</p>`}
    ${missing.length === 0 ? '' : html`<ul class="pg-list">${missing.map((each) => html`<li>${t(each)}</li>`)}</ul>`}
    <p class="pg-buttons"><a class="pg-button" href="/portal/me/${id}/supply">${t({ zh: '补交材料', en: 'Send the papers' })}</a></p>
    <p class="pg-hint">${t({ zh: '也可以带到社区（村）窗口，一次补齐。', en: 'Or bring them to the counter, all at once.' })}</p>
  </section>`;

const withdrawLink = (t: PageRequest['t'], id: string): Html =>
  html`<p class="pg-section"><a href="/portal/me/${id}/withdraw">${t({ zh: '不办了，撤回这件申请', en: 'Withdraw this application' })}</a></p>`;

type Content = OutputOf<typeof myApplication>['content'];

const hows: Readonly<Record<Content['materials'][number]['how'], Text>> = {
  shown: { zh: '看过原件', en: 'Shown' },
  brought: { zh: '已交', en: 'Given' },
  filled: { zh: '窗口代填', en: 'Filled in by the counter' },
  held: { zh: '我们有，不用交', en: 'We have it' },
  earlier: { zh: '用以前交过的', en: 'Given before' },
  missing: { zh: '还没有交', en: 'Not given yet' },
};

const saidPart = (t: PageRequest['t'], { answers, materials }: Content): Html =>
  html`<section class="pg-section">
    <h2>${t({ zh: '申请里写的', en: 'What the application says' })}</h2>
    ${factList([
      ...answers.map(({ ask, answer }) => ({ name: t(ask), value: t(answer) })),
      ...materials.map(({ name, how }) => ({ name: t(name), value: t(hows[how]) })),
    ])}
  </section>`;

/** Withdrawing is asked once more on a page of its own, and says that one can apply again. */
export const withdrawPage = page({
  path: '/portal/me/{id}/withdraw',
  get: async ({ t, ask, params, address }) => {
    const id = params['id'] ?? '';
    const found = await ask(myApplication, { id });
    if (isRefusal(found)) return orSignIn(found, address);
    if (!found.mayWithdraw) return { goTo: `/portal/me/${id}` };
    const title = { zh: '撤回申请', en: 'Withdraw the application' };
    return {
      title,
      show: html`${backLink(t, `/portal/me/${id}`)}
        <h1>${t({ zh: '要撤回“{item}”吗', en: 'Withdraw “{item}”?' }, { item: found.itemName })}</h1>
        <p class="pg-lead">${t({ zh: '撤回以后这件就不办了，随时可以重新申请。', en: 'It ends with that. You may apply again at any time.' })}</p>
        <form method="post" action="/portal/me/${id}/withdraw">
          <input type="hidden" name="version" value="${found.version}" />
          <p class="pg-buttons">
            <button class="pg-button">${t({ zh: '撤回', en: 'Withdraw' })}</button>
            <a class="pg-plain-button" href="/portal/me/${id}">${t({ zh: '不撤回', en: 'Keep it' })}</a>
          </p>
        </form>`,
    };
  },
  post: async ({ askNamed, params, form, address }) => {
    const id = params['id'] ?? '';
    const done = await askNamed('services.application.step-withdraw', { id, version: Number(form.text('version')) });
    return isRefusal(done) ? orSignIn(done, address) : { goTo: `/portal/me/${id}` };
  },
});
