import { type Html, type PageRequest, html } from '@linli/kernel/server';
import { type GuideLine, areaCodes, committedWord, deciderWord } from '@linli/services/model';

type T = PageRequest['t'];

export const guidePath = (code: string): string => `/portal/services/${code}`;

/** An item as one finds it: its name, what it is about, how long, who decides. In large print its name alone: fewer things. */
export const guideLines = ({ t, look }: Pick<PageRequest, 't' | 'look'>, items: readonly GuideLine[]): Html =>
  html`<ul class="pg-rows">
    ${items.map(
      (each) =>
        html`<li>
          <a href="${guidePath(each.code)}"><b>${t(each.name)}</b>${look.size === 'normal' ? html`<span class="pg-hint">${lineWord(t, each)}</span>` : ''}</a>
        </li>`,
    )}
  </ul>`;

const lineWord = (t: T, each: GuideLine): string =>
  t(
    { zh: '{what}{time}，{who}定。', en: '{what} {time}, decided by {who}.' },
    { what: t(each.what), time: t(committedWord(each.committed)), who: t(deciderWord(each)).replace(/^The/, 'the') },
  );

/** The five areas with their items' number. */
export const areasOf = (t: T, items: readonly GuideLine[]): Html =>
  html`<ul class="pt-areas">
    ${areaCodes.items.map(({ code, zh, en }) => {
      const count = items.filter((each) => each.area === code).length;
      return html`<li>
        <a href="/portal/services?area=${code}"
          ><b>${t({ zh, en })}</b> <span>${t({ zh: `${count} 项`, en: count === 1 ? '1 item' : `${count} items` })}</span></a
        >
      </li>`;
    })}
  </ul>`;

/** Search by what people say: a form, so that it works without a script and the address can be sent to somebody. */
export const searchForm = (t: T, words: string, autofocus = false): Html =>
  html`<form class="pt-search" role="search" action="/portal/services">
    <label for="words">${t({ zh: '想办什么事', en: 'What do you need' })}</label>
    <div>
      <input id="words" name="words" type="search" value="${words}" maxlength="40" autocomplete="off" enterkeyhint="search" ${autofocus ? 'autofocus' : ''} />
      <button class="pg-button">${t({ zh: '搜', en: 'Search' })}</button>
    </div>
    <p class="pg-hint">${t({ zh: '怎么说都行：低保、补贴、看病、孩子上学、办证。', en: 'In your own words: allowance, illness, school, permit.' })}</p>
  </form>`;
