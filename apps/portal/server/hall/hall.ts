import { join } from 'node:path';
import { type OutputOf, isRefusal } from '@linli/kernel/model';
import { type Html, type PageRequest, backLink, factList, html, page } from '@linli/kernel/server';
import { hallAidCodes, hallTimes } from '@linli/services/model';
import { areaWord, spansWord, waitWord, weekdayWord, weekdaysWord } from './words.ts';

const COMMUNITY_LENGTH = 12;
const title = { zh: '便民服务大厅', en: 'The one-stop hall' };

type Times = OutputOf<typeof hallTimes>;

/** The hall of one's community: open or not, how long one waits now, when it is busy; the ways to an appointment and to a number. */
export const hallPage = page({
  path: '/portal/hall',
  sheets: [join(import.meta.dirname, 'hall.css')],
  get: async ({ t, ask, look }) => {
    if (look.here.length !== COMMUNITY_LENGTH) return { goTo: `/portal/place?to=${encodeURIComponent('/portal/hall')}` };
    const times = await ask(hallTimes, { place: look.here });
    if (isRefusal(times)) return times;
    const { hall, waiting, busy, week } = times;
    const today = times.days[0];
    return {
      title,
      show: html`${backLink(t, '/portal', { zh: '首页', en: 'Start' })}
        <h1>${hall.name}</h1>
        <p class="pg-lead">${openWord(t, times)}</p>
        ${hall.open ? doors(t, hall.bookable, today?.shut === null) : ''}
        ${hall.open && today?.shut === null ? waitingPart(t, waiting) : ''} ${busyPart(t, busy)}
        <section class="pg-section">
          <h2>${t({ zh: '开放时间和地址', en: 'Hours and address' })}</h2>
          ${factList([
            ...hoursOfWeek(t, week),
            ...(hall.address === null ? [] : [{ name: t({ zh: '地址', en: 'Address' }), value: hall.address }]),
            ...(hall.hotline === null ? [] : [{ name: t({ zh: '电话', en: 'Telephone' }), value: hall.hotline }]),
            ...(hall.aids.length === 0
              ? []
              : [
                  {
                    name: t({ zh: '便民设施', en: 'Aids' }),
                    value: hall.aids.map((aid) => t(hallAidCodes.find(aid) ?? { zh: aid, en: aid })).join(t({ zh: '、', en: ', ' })),
                  },
                ]),
          ])}
        </section>`,
    };
  },
});

function openWord(t: PageRequest['t'], { hall, days }: Times): string {
  const today = days[0];
  if (!hall.open) return t({ zh: '大厅暂停服务，有事请打电话。', en: 'The hall is closed at present. Please call.' });
  if (today === undefined || today.shut !== null)
    return t({ zh: '今天不开门（{why}）。', en: 'Shut today ({why}).' }, { why: t(today?.shut ?? { zh: '', en: '' }) });
  return t({ zh: '今天 {hours} 开门。', en: 'Open today {hours}.' }, { hours: spansWord(t, today.spans) });
}

const doors = (t: PageRequest['t'], bookable: boolean, openToday: boolean): Html =>
  html`<ul class="pt-doors">
      ${bookable ? html`<li><a href="/portal/hall/book">${t({ zh: '预约', en: 'Book an appointment' })}</a></li>` : ''}
      ${openToday ? html`<li><a href="/portal/hall/number">${t({ zh: '今天取号', en: 'Take a number for today' })}</a></li>` : ''}
      <li><a href="/portal/hall/mine">${t({ zh: '我的预约', en: 'My appointments' })}</a></li>
    </ul>
    ${bookable ? '' : html`<p class="pg-hint">${t({ zh: '这个大厅不开预约，直接来取号就行。', en: 'This hall takes no appointments. Just come and take a number.' })}</p>`}`;

const waitingPart = (t: PageRequest['t'], waiting: Times['waiting']): Html =>
  html`<section class="pg-section">
    <h2>${t({ zh: '现在排队', en: 'Waiting now' })}</h2>
    ${factList(
      waiting.map(({ area, waiting: people, minutes }) => ({
        name: areaWord(t, area),
        value: t({ zh: '{n} 人在等，{wait}', en: '{n} waiting, {wait}' }, { n: people, wait: waitWord(t, minutes) }),
      })),
    )}
  </section>`;

/** Weekdays with the same hours in one line. */
function hoursOfWeek(t: PageRequest['t'], week: Times['week']): { readonly name: string; readonly value: string }[] {
  const days = new Map<string, number[]>();
  for (const { weekday, spans } of week) {
    const hours = spansWord(t, spans);
    if (hours !== '') days.set(hours, [...(days.get(hours) ?? []), weekday]);
  }
  return [...days].map(([value, weekdays]) => ({ name: weekdaysWord(t, weekdays), value }));
}

const busyWords = {
  few: { zh: '人少', en: 'quiet' },
  some: { zh: '一般', en: 'some' },
  many: { zh: '人多', en: 'busy' },
} as const;

/** A table of weekdays and hours, in words: read aloud it makes sense as well. */
function busyPart(t: PageRequest['t'], busy: Times['busy']): Html | string {
  if (busy.length === 0) return '';
  const hours = [...new Set(busy.map(({ hour }) => hour))].toSorted((a, b) => a - b);
  const weekdays = [...new Set(busy.map(({ weekday }) => weekday))].toSorted((a, b) => a - b);
  const at = (weekday: number, hour: number) => busy.find((each) => each.weekday === weekday && each.hour === hour)?.busy;
  return html`<section class="pg-section">
    <h2>${t({ zh: '什么时候人少', en: 'When it is quiet' })}</h2>
    <p class="pg-hint">${t({ zh: '按近八周算。', en: 'By the last eight weeks.' })}</p>
    <div class="pt-wide" tabindex="0" role="region" aria-label="${t({ zh: '忙闲表', en: 'Busy times' })}">
      <table class="pt-busy">
        <thead>
          <tr>
            <th scope="col">${t({ zh: '几点', en: 'Hour' })}</th>
            ${weekdays.map((weekday) => html`<th scope="col">${t(weekdayWord(weekday))}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${hours.map(
            (hour) =>
              html`<tr>
                <th scope="row">${t({ zh: `${hour} 点`, en: `${hour}:00` })}</th>
                ${weekdays.map((weekday) => {
                  const how = at(weekday, hour);
                  return html`<td class="${how === undefined ? '' : `pt-busy-${how}`}">${how === undefined ? '—' : t(busyWords[how])}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
