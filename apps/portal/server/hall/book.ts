import { type OutputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  choiceField,
  faultOf,
  faultSummary,
  html,
  newId,
  page,
  textField,
} from '@linli/kernel/server';
import { type ResidentMe, identityOperations } from '@linli/identity/model';
import { bookAppointment, hallTimes, moveAppointment, myAppointments } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { type Area, areaWord, dayWithWeekday, halfHourWord, isArea } from './words.ts';

type Times = OutputOf<typeof hallTimes>;
type Appointment = OutputOf<typeof myAppointments>['rows'][number];

const NAME_MAX = 60;

/** What every page of a booking stands on; what was chosen so far stands in the address, so that back works by itself. */
interface Booking {
  readonly me: ResidentMe;
  readonly times: Times;
  readonly area: Area | undefined;
  readonly day: string | undefined;
  /** One that is moved to another half hour. */
  readonly moved: Appointment | undefined;
}

/** For what, on which day, at what time: a page each. A resident books in the hall of the community that the account belongs to. */
export const bookPage = page({
  path: '/portal/hall/book',
  get: async (request) => {
    const booking = await findBooking(request);
    return isRefusal(booking) ? orSignIn(booking, request.address) : show(request, booking, []);
  },
  post: async (request): Promise<PageAnswer> => {
    const booking = await findBooking(request);
    if (isRefusal(booking)) return orSignIn(booking, request.address);
    const { area, day, me, moved } = booking;
    if (area === undefined || day === undefined) return show(request, booking, []);
    const { t, form, ask } = request;
    const [slot, name] = [form.text('slot'), me.name ?? form.text('name')];
    const faults: Fault[] = [];
    if (!/^\d{4}$/.test(slot)) faults.push({ field: 'slot', sentence: t({ zh: '请选一个时段', en: 'Choose a time' }) });
    if (moved === undefined && name === '')
      faults.push({ field: 'name', sentence: t({ zh: '请填怎么称呼您', en: 'Say how we may call you' }) });
    if (faults.length > 0) return show(request, booking, faults);
    const id = /^[0-9a-f-]{36}$/.test(form.text('id')) ? form.text('id') : newId();
    const done =
      moved === undefined
        ? await ask(bookAppointment, { place: me.place, id, day, slot, area, name, phone: null })
        : await ask(moveAppointment, { id: moved.id, version: moved.version, day, slot });
    if (isRefusal(done)) return show(request, booking, [faultOf(t, done, ['slot', 'name'])]);
    return { goTo: `/portal/hall/mine?of=${done.id}` };
  },
});

async function findBooking({ ask, query }: PageRequest): Promise<Booking | Refusal> {
  const me = await ask(identityOperations.residentSelf, {});
  if (isRefusal(me)) return me;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(query.get('day') ?? '') ? (query.get('day') ?? undefined) : undefined;
  const times = await ask(hallTimes, { place: me.place, ...(day === undefined ? {} : { day }) });
  if (isRefusal(times)) return times;
  const move = query.get('move');
  const mine = move === null ? undefined : await ask(myAppointments, {});
  if (mine !== undefined && isRefusal(mine)) return mine;
  const moved = mine?.rows.find(({ id, state }) => id === move && state === 'booked');
  const asked = moved?.area ?? query.get('area') ?? '';
  return { me, times, area: isArea(asked) ? asked : undefined, day: times.days.some((each) => each.day === day) ? day : undefined, moved };
}

const addressOf = ({ moved, area }: Booking, more: { readonly area?: string; readonly day?: string } = {}): string => {
  const chosen = moved === undefined ? { area, ...more } : { move: moved.id, ...more };
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  return `/portal/hall/book?${query.toString()}`;
};

const title = { zh: '预约到大厅办事', en: 'Book a time in the hall' };

function show(request: PageRequest, booking: Booking, faults: readonly Fault[]): PageAnswer {
  const { t } = request;
  const { area, day, times, moved } = booking;
  const back =
    area === undefined || (moved !== undefined && day === undefined)
      ? moved === undefined
        ? '/portal/hall'
        : '/portal/hall/mine'
      : day === undefined
        ? '/portal/hall/book'
        : addressOf(booking);
  const inside = !times.hall.bookable
    ? html`<h1>${t(title)}</h1>
          <p>${t({ zh: '这个大厅不开预约，直接来取号就行。', en: 'This hall takes no appointments. Just come and take a number.' })}</p>`
    : area === undefined
      ? askArea(t, booking)
      : day === undefined
        ? askDay(t, booking, area)
        : askSlot(request, booking, { area, day }, faults);
  return {
    title,
    ...(faults.length === 0 ? {} : { status: 422 }),
    show: html`${backLink(t, back)}${faultSummary(t, faults)}
      <p class="pg-hint">${times.hall.name}</p>
      ${
        moved === undefined
          ? ''
          : html`<p class="pg-notice">
              ${t(
                {
                  zh: '原来约的是{day} {time}。约好新的时间，原来的自动取消。',
                  en: 'Until now: {day}, {time}. It is given back once a new time is booked.',
                },
                { day: dayWithWeekday(t, moved.day, times.today), time: halfHourWord(moved.slot) },
              )}
            </p>`
      }
      ${inside}`,
  };
}

const askArea = (t: PageRequest['t'], booking: Booking): Html =>
  html`<h1>${t({ zh: '您来办哪一类', en: 'What will you come for?' })}</h1>
    <ul class="pt-places pg-section">
      ${booking.times.waiting
        .filter(({ windows }) => windows > 0)
        .map(({ area }) => html`<li><a href="${addressOf(booking, { area })}">${areaWord(t, area)}</a></li>`)}
    </ul>
    <p class="pg-hint">${t({ zh: '拿不准的，打大厅电话问一声。', en: 'Not sure? Call the hall.' })} ${booking.times.hall.hotline ?? ''}</p>`;

const askDay = (t: PageRequest['t'], booking: Booking, area: Area): Html =>
  html`<h1>${t({ zh: '哪天来', en: 'Which day?' })}</h1>
    <ul class="pg-rows pg-section">
      ${booking.times.days
        .filter(({ shut }) => shut === null)
        .map(({ day, free }) => {
          const left = free[area] ?? 0;
          const words = html`<b>${dayWithWeekday(t, day, booking.times.today)}</b
            ><span
              >${left === 0 ? t({ zh: '约满了', en: 'full' }) : t({ zh: '还能约 {n} 位', en: '{n} places free' }, { n: left })}</span
            >`;
          return html`<li>${left === 0 ? html`<div class="pt-full">${words}</div>` : html`<a href="${addressOf(booking, { day })}">${words}</a>`}</li>`;
        })}
    </ul>
    <p class="pg-hint">${t({ zh: '不开门的日子没有列出来。', en: 'Days on which the hall is shut are left out.' })}</p>`;

function askSlot(
  { t, form }: PageRequest,
  booking: Booking,
  { area, day }: { readonly area: Area; readonly day: string },
  faults: readonly Fault[],
): Html {
  const { times, me, moved } = booking;
  const open = times.slots.flatMap(({ slot, left }) => ((left[area] ?? 0) > 0 ? [{ slot, left: left[area] ?? 0 }] : []));
  if (open.length === 0)
    return html`<h1>${dayWithWeekday(t, day, times.today)}</h1>
      <p>${t({ zh: '这一天约满了，', en: 'That day is full. ' })}<a href="${addressOf(booking)}">${t({ zh: '换一天', en: 'Another day' })}</a></p>`;
  return html`<form method="post" action="${addressOf(booking, { day })}" novalidate>
    <input type="hidden" name="id" value="${newId()}" />
    ${choiceField({
      name: 'slot',
      label: t({ zh: '{day}，几点来', en: '{day}: at what time?' }, { day: dayWithWeekday(t, day, times.today) }),
      asHeading: true,
      value: form.text('slot'),
      choices: open.map(({ slot, left }) => ({
        value: slot,
        label: halfHourWord(slot),
        hint: t({ zh: '还能约 {n} 位', en: '{n} places free' }, { n: left }),
      })),
      faults,
    })}
    ${
      moved === undefined && me.name === null
        ? textField({
            name: 'name',
            label: t({ zh: '怎么称呼您', en: 'How may we call you?' }),
            hint: t({ zh: '叫号时用', en: 'To be called at the counter' }),
            value: form.text('name'),
            complete: 'name',
            max: NAME_MAX,
            faults,
          })
        : ''
    }
    <p class="pg-buttons">
      <button class="pg-button">${moved === undefined ? t({ zh: '约这个时间', en: 'Book this time' }) : t({ zh: '改到这个时间', en: 'Move to this time' })}</button>
    </p>
  </form>`;
}
