import { isRefusal } from '@linli/kernel/model';
import { type PageRequest, backLink, html, ownPath, page } from '@linli/kernel/server';
import { publicPlacesOperation } from '@linli/regions/model';

const COMMUNITY_LENGTH = 12;

/** Where somebody lives: county, town, community; one press each, and kept on the device. */
export const placePage = page({
  path: '/portal/place',
  get: async ({ t, ask, query, look }) => {
    const asked = query.get('within') ?? undefined;
    const to = ownPath(query.get('to') ?? '', '/portal');
    const places = await ask(publicPlacesOperation, asked === undefined ? {} : { within: asked });
    if (isRefusal(places)) return places;
    const [only] = places.rows;
    const next = (code: string): string => `/portal/place?within=${code}&to=${encodeURIComponent(to)}`;
    if (asked === undefined && only !== undefined && places.rows.length === 1) return { goTo: next(only.code) };
    const above = places.path.at(-2);
    const title = titleOf(asked);
    return {
      title,
      show: html`${asked === undefined || above === undefined ? backLink(t, to) : backLink(t, next(above.code), { zh: `返回${above.name}`, en: `Back to ${above.name}` })}
        <h1>${t(title)}</h1>
        <p class="pg-lead">
          ${t({ zh: '用来显示您的窗口电话，也是收您申请的地方。只记在这部手机上。', en: 'It tells which counter is yours and receives what you apply for. Kept on this phone only.' })}
        </p>
        <form method="post" action="/portal/place" class="pg-section">
          <input type="hidden" name="to" value="${to}" />
          <ul class="pt-places">
            ${places.rows.map((each) =>
              each.code.length === COMMUNITY_LENGTH
                ? html`<li><button name="here" value="${each.code}" ${each.code === look.here ? html`aria-pressed="true"` : ''}>${each.name}</button></li>`
                : html`<li><a href="${next(each.code)}">${each.name}</a></li>`,
            )}
          </ul>
        </form>`,
    };
  },
  post: ({ form, keep }: PageRequest) => {
    const here = form.text('here');
    if (/^\d{12}$/.test(here)) keep({ here });
    return { goTo: ownPath(form.text('to'), '/portal') };
  },
});

const titleOf = (within: string | undefined) =>
  within === undefined
    ? { zh: '您住在哪个县', en: 'In which county do you live' }
    : within.length === 6
      ? { zh: '您住在哪个镇', en: 'In which town do you live' }
      : { zh: '您住在哪个社区（村）', en: 'In which community do you live' };
