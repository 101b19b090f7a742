import { isRefusal } from '@linli/kernel/model';
import { backLink, html, momentWord, newId, page } from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { committedWord, getGuide, myDrafts, myKnown } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { guidePath } from '../guide/lines.ts';
import { nextStep } from './steps.ts';
import { stepPath } from './applying.ts';

/** Before the first question: what is under way already, what was begun, how long it takes. */
export const beginPage = page({
  path: '/portal/apply/{code}',
  get: async ({ t, ask, params, address }) => {
    const code = params['code'] ?? '';
    const me = await ask(identityOperations.residentSelf, {});
    if (isRefusal(me)) return orSignIn(me, address);
    const guide = await ask(getGuide, { code, county: me.place.slice(0, 6) });
    if (isRefusal(guide)) return guide;
    const drafts = await ask(myDrafts, {});
    if (isRefusal(drafts)) return drafts;
    const known = await ask(myKnown, { item: guide.id });
    if (isRefusal(known)) return known;
    const { item } = guide;
    const begun = drafts.drafts.filter((each) => each.item === guide.id);
    const fresh = { code, id: newId() };
    const title = { zh: `申请：${item.name.zh}`, en: `Apply: ${item.name.en}` };
    return {
      title,
      show: html`${backLink(t, guidePath(code), { zh: '办事指南', en: 'The guide' })}
        <h1>${t(title)}</h1>
        <p class="pg-lead">
          ${t(
            {
              zh: '由{place}收件。一页问一件事，知道的不再问；随时可以停下，回来接着填。',
              en: 'It goes to {place}. One thing a page, and nothing that is known; stop at any time and come back.',
            },
            { place: me.placeName },
          )}
        </p>
        ${known.open.map(
          (each) =>
            html`<p class="pg-notice pg-warning">
              ${t({ zh: '您已经有一件在办：', en: 'One of yours is under way: ' })}<a href="/portal/me/${each.id}">${each.number}</a>（${t(each.state)}）
            </p>`,
        )}
        ${
          begun.length === 0
            ? ''
            : html`<section class="pg-section">
                <h2>${t({ zh: '上次没填完的', en: 'Not finished yet' })}</h2>
                <ul class="pg-rows">
                  ${begun.map(
                    (each) =>
                      html`<li>
                        <a href="${stepPath({ code, id: each.id }, nextStep(item, each.draft))}"
                          ><b>${t({ zh: '接着填', en: 'Go on' })}</b><span>${momentWord(t, each.savedAt)}</span></a
                        >
                      </li>`,
                  )}
                </ul>
              </section>`
        }
        <p class="pg-section">${t(committedWord(item.committed))}${t({ zh: '（材料齐了第二天起算）。', en: ' (from the day after all papers are there).' })}</p>
        <p class="pg-buttons">
          <a class="pg-button" href="${stepPath(fresh, 'who')}">${begun.length === 0 ? t({ zh: '开始填', en: 'Begin' }) : t({ zh: '重新填一份', en: 'Begin anew' })}</a>
        </p>`,
    };
  },
});
