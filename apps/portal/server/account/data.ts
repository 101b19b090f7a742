import { isRefusal } from '@linli/kernel/model';
import { type Html, type PageRequest, backLink, dayWord, factList, html, momentWord, page } from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { myApplications } from '@linli/services/model';
import { actedWord } from '../mine/application.ts';
import { givenWord } from './family.ts';
import { orSignIn } from './sign-in.ts';

const mine = { zh: '我的', en: 'Mine' };

/** What the registers hold of the resident, by who keeps it, with source and day (个人信息保护法 45). */
export const dataPage = page({
  path: '/portal/me/data',
  get: async ({ t, ask, address }) => {
    const data = await ask(identityOperations.residentData, {});
    if (isRefusal(data)) return data.code === 'confirm-first' ? { goTo: '/portal/me/confirm' } : orSignIn(data, address);
    const title = { zh: '我的信息', en: 'What is held of me' };
    return {
      title,
      show: html`${backLink(t, '/portal/me', mine)}
        <h1>${t(title)}</h1>
        <p class="pg-lead">${t({ zh: '有不对的，告诉窗口，核对后改，改了会告诉您。身份证号和电话只显示几位。', en: 'Tell the counter what is wrong; it is checked and corrected. Numbers and phones are shown in part.' })}</p>
        ${data.groups.map(
          ({ label, keeper, rows }) =>
            html`<section class="pg-section">
              <h2>${t(label)}</h2>
              <p class="pg-hint">${t({ zh: '由{keeper}负责', en: 'Kept by {keeper}' }, { keeper: t(keeper) })}</p>
              ${rows.map(
                ({ facts, source, updatedAt }) =>
                  html`${factList(facts.map((fact) => ({ name: t(fact.label), value: fact.value })))}
                    <p class="pg-hint">${t({ zh: '来源：{source}，{day}更新', en: 'From {source}, last changed on {day}' }, { source: t(source), day: dayWord(t, updatedAt) })}</p>`,
              )}
            </section>`,
        )}
        ${await forMePart({ t, ask })}
        <p class="pg-section"><a href="/portal/me/readers">${t({ zh: '谁看过这些信息', en: 'Who read it' })}</a></p>`,
    };
  },
});

/** Who may act for the resident, and who has: asked beside what the registers hold, for it is of the same matter. */
async function forMePart({ t, ask }: Pick<PageRequest, 't' | 'ask'>): Promise<Html | null> {
  const family = await ask(identityOperations.listFamily, {});
  const sent = await ask(myApplications, {});
  const given = isRefusal(family) ? [] : family.forMe.filter(({ givenAt }) => givenAt !== null);
  const brought = isRefusal(sent) ? [] : sent.applications.flatMap((each) => (each.acted === null ? [] : [{ ...each, acted: each.acted }]));
  if (given.length + brought.length === 0) return null;
  return html`<section class="pg-section">
    <h2>${t({ zh: '谁替我办事', en: 'Who acts for me' })}</h2>
    ${factList([
      ...given.map(({ takerName, givenAt, givenHow }) => ({
        name: t({ zh: '{who}可以替我办', en: '{who} may act' }, { who: takerName }),
        value: givenWord(t, givenAt ?? '', givenHow),
      })),
      ...brought.map(({ itemName, acted, submittedAt }) => ({
        name: itemName,
        value: t({ zh: '{day}由{who}来办', en: 'brought by {who} on {day}' }, { day: dayWord(t, submittedAt), who: actedWord(t, acted) }),
      })),
    ])}
    <p><a href="/portal/me/family">${t({ zh: '家人代办', en: 'Family' })}</a></p>
  </section>`;
}

/** Who read or changed it: office and post, when, for what; never a name of staff. */
export const readersPage = page({
  path: '/portal/me/readers',
  get: async ({ t, ask, query, address }) => {
    const after = query.get('after') ?? undefined;
    const readers = await ask(identityOperations.residentReaders, after === undefined ? {} : { after });
    if (isRefusal(readers)) return readers.code === 'confirm-first' ? { goTo: '/portal/me/confirm' } : orSignIn(readers, address);
    const title = { zh: '谁看过我的信息', en: 'Who read what is held of me' };
    return {
      title,
      show: html`${backLink(t, '/portal/me', mine)}
        <h1>${t(title)}</h1>
        <p class="pg-lead">${t({ zh: '工作人员每次打开您的信息都会留下记录，谁也改不了。觉得不该看的，打窗口电话或 12345。', en: 'Whenever staff open your data it is recorded, and nobody can change that. If somebody should not have, call the counter or 12345.' })}</p>
        ${readers.rows.length === 0 ? html`<p>${t({ zh: '还没有人看过。', en: 'Nobody has.' })}</p>` : ''}
        <ul class="pt-readers">
          ${readers.rows.map(
            ({ at, office, post, purpose, what, register, wholeList }) =>
              html`<li>
                <b>${office} ${t(post)}</b>
                <span>${t(what)}：${t(register)}${wholeList ? t({ zh: '（整份名单）', en: ' (a whole list)' }) : ''}</span>
                <span class="pg-hint">${momentWord(t, at)}${purpose === null ? '' : t({ zh: '，用途：{purpose}', en: ', for: {purpose}' }, { purpose })}</span>
              </li>`,
          )}
        </ul>
        ${readers.next === null ? '' : html`<p><a href="/portal/me/readers?after=${readers.next}">${t({ zh: '更早的', en: 'Earlier ones' })}</a></p>`}`,
    };
  },
});
