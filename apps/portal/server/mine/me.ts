import { type OutputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import { type Html, type PageRequest, dayWord, html, page, statusMark } from '@linli/kernel/server';
import { type ResidentMe, identityOperations } from '@linli/identity/model';
import { countMine, readMineIn } from '@linli/messages/model';
import { myApplications, myDrafts } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { toneOf } from './tones.ts';

const title = { zh: '我的', en: 'Mine' };

/** Everything of the signed-in resident: what is under way first, then what was begun, then account and data. */
export const mePage = page({
  path: '/portal/me',
  get: async (request) => {
    const { t, ask, query, address, look } = request;
    const after = query.get('after') ?? undefined;
    const me = await ask(identityOperations.residentSelf, {});
    if (isRefusal(me)) return orSignIn(me, address);
    const applications = await ask(myApplications, after === undefined ? {} : { after });
    if (isRefusal(applications)) return applications;
    const drafts = after === undefined ? await draftsPart(request) : null;
    if (drafts !== null && isRefusal(drafts)) return drafts;
    const unread = await ask(countMine, {});
    // SMS and mail come in the language in which the pages are read; who never chose another reads Chinese.
    if (!isRefusal(unread) && (unread.language ?? 'zh') !== look.language) await ask(readMineIn, { language: look.language });
    return {
      title,
      show: html`<h1>${t({ zh: '{name}，您好', en: 'Hello {name}' }, { name: me.name ?? me.phone })}</h1>
        ${me.confirmed ? null : confirmNotice(t)}
        <section class="pg-section">
          <h2>${t({ zh: '我的申请', en: 'My applications' })}</h2>
          ${applications.applications.length === 0 ? noneYet(t) : applicationList(t, applications.applications)}
          ${
            applications.next === null
              ? ''
              : html`<p><a href="/portal/me?after=${applications.next}">${t({ zh: '更早的', en: 'Earlier ones' })}</a></p>`
          }
        </section>
        ${drafts} ${accountPart(t, me, isRefusal(unread) ? 0 : unread.unread)}`,
    };
  },
});

const confirmNotice = (t: PageRequest['t']): Html =>
  html`<p class="pg-notice">
    ${t({
      zh: '还没有核实身份，所以只看得到您自己用这个手机号提交的申请。',
      en: 'You are not confirmed yet, so you see only what you applied for by this phone.',
    })}
    <a href="/portal/me/confirm">${t({ zh: '核实身份', en: 'Confirm who you are' })}</a>
  </p>`;

const noneYet = (t: PageRequest['t']): Html =>
  html`<p>${t({ zh: '还没有申请。', en: 'Nothing yet.' })} <a href="/portal/services">${t({ zh: '看看能办什么', en: 'See what can be done' })}</a></p>`;

type Line = OutputOf<typeof myApplications>['applications'][number];

const applicationList = (t: PageRequest['t'], lines: readonly Line[]): Html =>
  html`<ul class="pg-rows">
    ${lines.map(
      (each) =>
        html`<li>
          <a href="/portal/me/${each.id}"
            ><b>${each.itemName}</b><span>${statusMark(t, toneOf(each.state), each.stateLabel)} ${t(
              { zh: '{name}，{day}提交', en: '{name}, sent on {day}' },
              { name: each.applicantName, day: dayWord(t, each.submittedAt) },
            )}</span></a
          >
        </li>`,
    )}
  </ul>`;

async function draftsPart({ t, ask }: PageRequest): Promise<Html | Refusal | null> {
  const drafts = await ask(myDrafts, {});
  if (isRefusal(drafts) || drafts.drafts.length === 0) return isRefusal(drafts) ? drafts : null;
  return html`<section class="pg-section">
    <h2>${t({ zh: '没填完的', en: 'Not finished' })}</h2>
    <ul class="pg-rows">
      ${drafts.drafts.map(
        (each) =>
          html`<li>
            <a href="/portal/resume/${each.id}"
              ><b>${each.itemName}</b><span>${t({ zh: '{day}填到一半', en: 'Left on {day}' }, { day: dayWord(t, each.savedAt) })}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function accountPart(t: PageRequest['t'], me: ResidentMe, unread: number): Html {
  const links = [
    {
      to: '/portal/me/messages',
      label: unread === 0 ? t({ zh: '消息', en: 'Messages' }) : t({ zh: `消息（${unread} 条没看）`, en: `Messages (${unread} unread)` }),
    },
    { to: '/portal/hall/mine', label: t({ zh: '我的预约', en: 'My appointments' }) },
    { to: '/portal/me/data', label: t({ zh: '我的信息', en: 'What is held of me' }) },
    { to: '/portal/me/readers', label: t({ zh: '谁看过我的信息', en: 'Who read what is held of me' }) },
    { to: '/portal/me/family', label: t({ zh: '家人代办', en: 'Family' }) },
  ];
  return html`<section class="pg-section">
    <h2>${t({ zh: '账号', en: 'Account' })}</h2>
    <ul class="pt-doors">
      ${links.map(({ to, label }) => html`<li><a href="${to}">${label}</a></li>`)}
    </ul>
    <p class="pg-hint">${t({ zh: '{phone}，{place}', en: '{phone}, {place}' }, { phone: me.phone, place: me.placeName })}</p>
    <form method="post" action="/portal/sign-out">
      <p class="pg-buttons"><button class="pg-plain-button">${t({ zh: '退出登录', en: 'Sign out' })}</button></p>
    </form>
  </section>`;
}
