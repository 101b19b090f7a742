import { join } from 'node:path';
import { isRefusal } from '@linli/kernel/model';
import { html, page } from '@linli/kernel/server';
import { listGuide } from '@linli/services/model';
import { countyOfVisitor } from '../county.ts';
import { areasOf, guideLines, searchForm } from '../guide/lines.ts';

/** What people come for most, shown first (domain.md 3.2). */
const OFTEN = ['MZ01', 'LD01', 'WS06', 'MZ04', 'LD03', 'MZ11'];

export const homePage = page({
  path: '/portal',
  sheets: [join(import.meta.dirname, '../portal.css')],
  get: async (request) => {
    const { t, ask, look } = request;
    const guide = await ask(listGuide, countyOfVisitor(request));
    if (isRefusal(guide)) return guide.code === 'which-county' ? { goTo: '/portal/place' } : guide;
    const often = OFTEN.flatMap((code) => guide.items.filter((each) => each.code === code));
    return {
      title: { zh: '便民服务', en: 'Services for residents' },
      about: { zh: '在手机上查怎么办、提交申请、看进度。', en: 'Find out how, apply, and follow it, on your phone.' },
      open: true,
      show: html`<h1>${t({ zh: '{county}便民服务', en: 'Services for residents of {county}' }, { county: guide.county.name })}</h1>
        ${searchForm(t, '')}
        <ul class="pt-doors">
          <li><a href="/portal/me">${t({ zh: '我的申请', en: 'My applications' })}</a></li>
          <li><a href="/portal/report">${t({ zh: '随手报', en: 'Report something' })}</a></li>
          <li><a href="/portal/events">${t({ zh: '身边事', en: 'Around here' })}</a></li>
          <li><a href="/portal/hall">${t({ zh: '大厅预约、取号', en: 'The hall: book, take a number' })}</a></li>
          <li><a href="/portal/follow">${t({ zh: '凭编号查进度', en: 'Follow by number' })}</a></li>
        </ul>
        ${
          look.here.length === 12
            ? ''
            : html`<p class="pg-notice">
                <a href="/portal/place">${t({ zh: '选您住的社区（村）', en: 'Choose your community' })}</a
                >${t({ zh: '，就能看到窗口的电话和地址。', en: ' to see the phone and address of its counter.' })}
              </p>`
        }
        <section class="pg-section">
          <h2>${t({ zh: '常办的', en: 'Often needed' })}</h2>
          ${guideLines(request, often)}
        </section>
        <section class="pg-section">
          <h2>${t({ zh: '按领域找', en: 'By area' })}</h2>
          ${areasOf(t, guide.items)}
        </section>`,
    };
  },
});
