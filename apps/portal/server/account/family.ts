import { type Text, isRefusal } from '@linli/kernel/model';
import { type Html, type PageAnswer, type PageRequest, backLink, dayWord, html, page } from '@linli/kernel/server';
import { type ConsentRow, identityOperations } from '@linli/identity/model';
import { orSignIn } from './sign-in.ts';

const title = { zh: '家人代办', en: 'Family' };

/** Who acts for whom: asked by one, given by the other, ended by either (民法典 163, 173). */
export const familyPage = page({
  path: '/portal/me/family',
  get: async ({ t, ask, address }): Promise<PageAnswer> => {
    const family = await ask(identityOperations.listFamily, {});
    if (isRefusal(family)) return family.code === 'confirm-first' ? { goTo: '/portal/me/confirm' } : orSignIn(family, address);
    return {
      title,
      show: html`${backLink(t, '/portal/me', { zh: '我的', en: 'Mine' })}
        <h1>${t(title)}</h1>
        <p class="pg-lead">
          ${t({
            zh: '同一户的家人同意以后，可以替他（她）申请、看进度。家人随时可以取消。没有手机的、不住在一起的家人，一起到窗口签一份授权书。',
            en: 'Once a member of your household agrees you may apply and follow for them; they may end it at any time. Family without a phone or in another home signs a paper at the counter.',
          })}
        </p>
        ${consentPart(
          t,
          { zh: '等我同意的', en: 'Waiting for my consent' },
          family.forMe.filter(({ givenAt }) => givenAt === null),
          'taker',
          [
            { step: 'give', word: { zh: '同意', en: 'Agree' } },
            { step: 'end', word: { zh: '不同意', en: 'Decline' } },
          ],
        )}
        ${consentPart(
          t,
          { zh: '可以替我办事的', en: 'Who may act for me' },
          family.forMe.filter(({ givenAt }) => givenAt !== null),
          'taker',
          [{ step: 'end', word: { zh: '取消', en: 'End it' } }],
        )}
        ${consentPart(t, { zh: '我可以替他们办事', en: 'For whom I may act' }, family.mine, 'person', [
          { step: 'end', word: { zh: '不再代办', en: 'Give it up' } },
        ])}
        <section class="pg-section">
          <h2>${t({ zh: '同一户的家人', en: 'My household' })}</h2>
          ${
            family.members.length === 0
              ? html`<p>${t({ zh: '没有别的家人。户里少了人，请告诉窗口。', en: 'Nobody else. If somebody is missing, tell the counter.' })}</p>`
              : html`<ul class="pt-readers">
                  ${family.members.map(
                    ({ person, name, relation }) =>
                      html`<li>
                        <b>${name}</b><span>${relation}</span>
                        ${actForm(t, 'ask', person, { zh: '请他（她）同意我代办', en: 'Ask to act for them' }, name)}
                      </li>`,
                  )}
                </ul>`
          }
        </section>`,
    };
  },
  post: async (request): Promise<PageAnswer> => {
    const done = await act(request);
    return done !== undefined && isRefusal(done) ? orSignIn(done, request.address) : { goTo: '/portal/me/family' };
  },
});

async function act({ ask, form }: PageRequest) {
  const id = form.text('id');
  switch (form.text('step')) {
    case 'ask':
      return ask(identityOperations.askFamily, { person: id });
    case 'give':
      return ask(identityOperations.giveFamily, { id });
    case 'end':
      return ask(identityOperations.endFamily, { id });
    default:
      return undefined;
  }
}

/** When it was agreed to, and that a paper was signed where it was at the counter. */
export const givenWord = (t: PageRequest['t'], givenAt: string, how: string | null): string =>
  how === 'counter'
    ? t({ zh: '{day}在窗口签了授权书', en: 'signed at the counter on {day}' }, { day: dayWord(t, givenAt) })
    : t({ zh: '{day}同意', en: 'agreed on {day}' }, { day: dayWord(t, givenAt) });

const actForm = (t: PageRequest['t'], step: string, id: string, word: Text, of: string): Html =>
  html`<form method="post" action="/portal/me/family">
    <input type="hidden" name="step" value="${step}" />
    <button class="pg-link-button" name="id" value="${id}">${t(word)}<span class="pg-unseen"> ${of}</span></button>
  </form>`;

function consentPart(
  t: PageRequest['t'],
  heading: Text,
  rows: readonly ConsentRow[],
  shows: 'taker' | 'person',
  steps: readonly { readonly step: string; readonly word: Text }[],
): Html | null {
  if (rows.length === 0) return null;
  return html`<section class="pg-section">
    <h2>${t(heading)}</h2>
    <ul class="pt-readers">
      ${rows.map((each) => {
        const name = shows === 'taker' ? each.takerName : each.name;
        return html`<li>
          <b>${name}</b>
          <span
            >${each.relation === '' ? '' : `${each.relation}${t({ zh: '，', en: ', ' })}`}${
              each.givenAt === null
                ? t({ zh: '{day}提出，还没有同意', en: 'asked on {day}, not agreed yet' }, { day: dayWord(t, each.askedAt) })
                : givenWord(t, each.givenAt, each.givenHow)
            }</span
          >
          ${steps.map(({ step, word }) => actForm(t, step, each.id, word, name))}
        </li>`;
      })}
    </ul>
  </section>`;
}
