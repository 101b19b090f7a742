import { type OutputOf, isRefusal } from '@linli/kernel/model';
import {
  type Html,
  type MarkTone,
  type PageAnswer,
  type PageRequest,
  backLink,
  factList,
  html,
  page,
  statusMark,
} from '@linli/kernel/server';
import { appointmentStateCodes, cancelAppointment, myAppointments } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { areaWord, dayWithWeekday, halfHourWord } from './words.ts';

type Appointment = OutputOf<typeof myAppointments>['rows'][number];

const title = { zh: '我的预约', en: 'My appointments' };
const EARLIER_MAX = 5;

const tones: Readonly<Record<string, MarkTone>> = { booked: 'green', arrived: 'grey', missed: 'amber', cancelled: 'grey' };

const isToCome = (today: string, { state, day }: Appointment): boolean => state === 'booked' && day >= today;

/** What is booked, the nearest first, and how the last ones went. `of`: the one that was just booked or moved. */
export const myAppointmentsPage = page({
  path: '/portal/hall/mine',
  get: async ({ t, ask, address, query, today }) => {
    const mine = await ask(myAppointments, {});
    if (isRefusal(mine)) return orSignIn(mine, address);
    const coming = mine.rows.filter((each) => isToCome(today, each)).toReversed();
    const earlier = mine.rows.filter((each) => !isToCome(today, each)).slice(0, EARLIER_MAX);
    const made = coming.find(({ id }) => id === query.get('of'));
    return {
      title,
      show: html`${backLink(t, '/portal/hall', { zh: '大厅', en: 'The hall' })}
        ${
          made === undefined
            ? html`<h1>${t(title)}</h1>`
            : html`<div class="pg-done" role="status">
                <h1>${t({ zh: '约好了', en: 'Booked' })}</h1>
                <p>${dayWithWeekday(t, made.day, today)} ${halfHourWord(made.slot)}</p>
                <p>${t({ zh: '到了大厅报姓名取号，优先叫您；晚到 15 分钟以上就和大家一起排。', en: 'Say your name in the hall and you are called first; a quarter of an hour late you queue like everybody.' })}</p>
              </div>`
        }
        ${coming.length === 0 ? html`<p>${t({ zh: '现在没有预约。', en: 'Nothing is booked.' })} <a href="/portal/hall/book">${t({ zh: '去预约', en: 'Book' })}</a></p>` : ''}
        ${coming.map((each) => comingPart(t, each, today))}
        ${
          earlier.length === 0
            ? ''
            : html`<section class="pg-section">
                <h2>${t({ zh: '以前的', en: 'Earlier' })}</h2>
                <ul class="pg-list">
                  ${earlier.map(
                    (each) =>
                      html`<li>${dayWithWeekday(t, each.day, today)} ${halfHourWord(each.slot)} ${statusMark(t, tones[each.state] ?? 'grey', appointmentStateCodes.find(each.state) ?? title)}</li>`,
                  )}
                </ul>
              </section>`
        }`,
    };
  },
});

const facts = (t: PageRequest['t'], each: Appointment, today: string): Html =>
  factList([
    { name: t({ zh: '时间', en: 'Time' }), value: `${dayWithWeekday(t, each.day, today)} ${halfHourWord(each.slot)}` },
    { name: t({ zh: '地方', en: 'Where' }), value: each.hall },
    { name: t({ zh: '办哪一类', en: 'For' }), value: areaWord(t, each.area) },
    { name: t({ zh: '称呼', en: 'Name' }), value: each.name },
  ]);

const comingPart = (t: PageRequest['t'], each: Appointment, today: string): Html =>
  html`<section class="pg-section" aria-label="${dayWithWeekday(t, each.day, today)}">
    ${facts(t, each, today)}
    <p class="pg-buttons">
      <a class="pg-plain-button" href="/portal/hall/book?move=${each.id}">${t({ zh: '改时间', en: 'Change the time' })}</a>
      <a class="pg-plain-button" href="/portal/hall/cancel/${each.id}">${t({ zh: '取消预约', en: 'Cancel it' })}</a>
    </p>
  </section>`;

/** Asked once more on a page of its own. */
export const cancelAppointmentPage = page({
  path: '/portal/hall/cancel/{id}',
  get: async ({ t, ask, params, address, today }) => {
    const mine = await ask(myAppointments, {});
    if (isRefusal(mine)) return orSignIn(mine, address);
    const found = mine.rows.find(({ id }) => id === params['id']);
    if (found === undefined || found.state !== 'booked') return { goTo: '/portal/hall/mine' };
    return {
      title: { zh: '取消预约', en: 'Cancel the appointment' },
      show: html`${backLink(t, '/portal/hall/mine', title)}
        <h1>${t({ zh: '要取消这个预约吗', en: 'Cancel this appointment?' })}</h1>
        <p class="pg-lead">${t({ zh: '取消以后名额给别人，您随时可以再约。', en: 'The place goes to somebody else; you may book again at any time.' })}</p>
        ${facts(t, found, today)}
        <form method="post" action="/portal/hall/cancel/${found.id}">
          <input type="hidden" name="version" value="${found.version}" />
          <p class="pg-buttons">
            <button class="pg-button">${t({ zh: '取消预约', en: 'Cancel it' })}</button>
            <a class="pg-plain-button" href="/portal/hall/mine">${t({ zh: '不取消', en: 'Keep it' })}</a>
          </p>
        </form>`,
    };
  },
  post: async ({ ask, params, form, address }): Promise<PageAnswer> => {
    const done = await ask(cancelAppointment, { id: params['id'] ?? '', version: Number(form.text('version')), why: '' });
    return isRefusal(done) ? orSignIn(done, address) : { goTo: '/portal/hall/mine' };
  },
});
