import { isRefusal } from '@linli/kernel/model';
import { type PageRequest, backLink, html, page } from '@linli/kernel/server';
import { areaCodes, fitsItem, listGuide } from '@linli/services/model';
import { countyOfVisitor } from '../county.ts';
import { areasOf, guideLines, searchForm } from './lines.ts';

/** Everything that the hall offers: by what people say, by area, or all of it. */
export const servicesPage = page({
  path: '/portal/services',
  get: async (request) => {
    const { t, ask, query } = request;
    const guide = await ask(listGuide, countyOfVisitor(request));
    if (isRefusal(guide)) return guide.code === 'which-county' ? { goTo: '/portal/place?to=/portal/services' } : guide;
    const words = (query.get('words') ?? '').trim().slice(0, 40);
    const area = areaCodes.find(query.get('area') ?? '');
    const found = guide.items.filter((each) => (area === undefined || each.area === area.code) && fitsItem(each, words));
    const title = area === undefined ? { zh: '能办的事', en: 'What can be done' } : { zh: area.zh, en: area.en };
    return {
      title,
      open: true,
      show: html`${area === undefined && words === '' ? backLink(t, '/portal') : backLink(t, '/portal/services', { zh: '全部事项', en: 'All items' })}
        <h1>${t(title)}</h1>
        ${searchForm(t, words)}
        <section class="pg-section">
          <h2 aria-live="polite">${t(countWord(found.length, words))}</h2>
          ${found.length === 0 ? nothingFound(t) : guideLines(request, found)}
        </section>
        ${
          area === undefined && words === ''
            ? ''
            : html`<section class="pg-section">
                <h2>${t({ zh: '按领域找', en: 'By area' })}</h2>
                ${areasOf(t, guide.items)}
              </section>`
        }`,
    };
  },
});

function countWord(count: number, words: string) {
  if (words === '') return { zh: `共 ${count} 项`, en: count === 1 ? '1 item' : `${count} items` };
  return { zh: `和“${words}”有关的，${count} 项`, en: `${count === 1 ? '1 item' : `${count} items`} for “${words}”` };
}

const nothingFound = (t: PageRequest['t']) =>
  html`<p>
    ${t({
      zh: '没有找到。换个说法试试，比如“补贴”“残疾”“孩子”。也可以直接打窗口电话，说您要办什么。',
      en: 'Nothing found. Try other words, such as “allowance” or “child”, or call the counter and say what you need.',
    })}
  </p>`;
