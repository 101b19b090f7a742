import { isRefusal } from '@linli/kernel/model';
import { type PageRequest, backLink, html, momentWord, page } from '@linli/kernel/server';
import { listMine, readMine } from '@linli/messages/model';
import { orSignIn } from '../account/sign-in.ts';

const APPLICATION = 'services.application';

/** Messages, the newest first; each shows its words at once. */
export const messagesPage = page({
  path: '/portal/me/messages',
  get: async ({ t, ask, query, address }: PageRequest) => {
    const after = query.get('after') ?? undefined;
    const letters = await ask(listMine, after === undefined ? {} : { after });
    if (isRefusal(letters)) return orSignIn(letters, address);
    const title = { zh: '消息', en: 'Messages' };
    return {
      title,
      show: html`${backLink(t, '/portal/me', { zh: '我的', en: 'Mine' })}
        <h1>${t(title)}</h1>
        ${letters.rows.length === 0 ? html`<p>${t({ zh: '还没有消息。申请有进展时，这里和短信都会告诉您。', en: 'Nothing yet. When something happens with an application you hear it here and by text message.' })}</p>` : ''}
        ${letters.rows.map(
          (each) =>
            html`<article class="pt-letter ${each.readAt === null ? 'pt-new' : ''}">
              <h2>${each.readAt === null ? html`<span class="pg-mark pg-mark-amber">${t({ zh: '新', en: 'New' })}</span> ` : ''}${t(each.title)}</h2>
              <p>${t(each.text)}</p>
              <p class="pg-hint">
                ${momentWord(t, each.postedAt)}
                ${each.about?.register === APPLICATION ? html`<a href="/portal/me/${each.about.record}">${t({ zh: '看这件申请', en: 'See the application' })}</a>` : ''}
              </p>
              ${
                each.readAt === null
                  ? html`<form method="post" action="/portal/me/messages">
                      <button class="pg-link-button" name="read" value="${each.id}">${t({ zh: '知道了', en: 'Mark as read' })}</button>
                    </form>`
                  : ''
              }
            </article>`,
        )}
        ${letters.next === null ? '' : html`<p><a href="/portal/me/messages?after=${letters.next}">${t({ zh: '更早的', en: 'Earlier ones' })}</a></p>`}`,
    };
  },
  post: async ({ ask, form, address }) => {
    const done = await ask(readMine, { id: form.text('read') });
    return isRefusal(done) ? orSignIn(done, address) : { goTo: '/portal/me/messages' };
  },
});
