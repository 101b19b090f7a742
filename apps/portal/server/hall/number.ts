import { type OutputOf, isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  newId,
  page,
} from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { hallTimes, myNumber, takeMyNumber } from '@linli/services/model';
import { orSignIn } from '../account/sign-in.ts';
import { areaWord, isArea, waitWord } from './words.ts';

const title = { zh: '取号排队', en: 'Take a number' };

/** One's number of today and how many wait before it; or the areas, one press each. It is read anew by a press: nothing moves by itself. */
export const numberPage = page({
  path: '/portal/hall/number',
  get: (request) => show(request, []),
  post: async (request): Promise<PageAnswer> => {
    const { ask, form, t, address } = request;
    const area = form.text('area');
    if (!isArea(area)) return show(request, [{ field: '', sentence: t({ zh: '请选办哪一类', en: 'Choose what you come for' }) }]);
    const id = /^[0-9a-f-]{36}$/.test(form.text('id')) ? form.text('id') : newId();
    const taken = await ask(takeMyNumber, { id, area });
    if (!isRefusal(taken)) return { goTo: '/portal/hall/number' };
    return taken.kind === 'unauthenticated' ? orSignIn(taken, address) : show(request, [faultOf(t, taken, [])]);
  },
});

async function show({ t, ask, address }: PageRequest, faults: readonly Fault[]): Promise<PageAnswer> {
  const me = await ask(identityOperations.residentSelf, {});
  if (isRefusal(me)) return orSignIn(me, address);
  const mine = await ask(myNumber, {});
  if (isRefusal(mine)) return mine;
  const times = await ask(hallTimes, { place: me.place });
  if (isRefusal(times)) return times;
  const { number } = mine;
  const queues = number === null || number.state === 'done' || number.state === 'skipped';
  return {
    title,
    ...(faults.length === 0 ? {} : { status: 422 }),
    show: html`${backLink(t, '/portal/hall', { zh: '大厅', en: 'The hall' })}${faultSummary(t, faults)}
      <p class="pg-hint">${times.hall.name}</p>
      ${number === null ? '' : ticket(t, number)} ${queues ? takePart(t, times, number !== null) : ''}`,
  };
}

type Mine = NonNullable<OutputOf<typeof myNumber>['number']>;

function stands(t: PageRequest['t'], { state, ahead, minutes, window }: Mine): string {
  switch (state) {
    case 'called':
      return t({ zh: '轮到您了，请到 {n} 号窗口。', en: 'It is your turn: window {n}.' }, { n: window ?? 0 });
    case 'skipped':
      return t({
        zh: '叫过您了，没有应答。到了请和窗口说一声，重新排。',
        en: 'You were called and did not answer. Tell a window when you are here.',
      });
    case 'done':
      return t({ zh: '已经办完。', en: 'Served.' });
    case 'waiting':
      return ahead === 0
        ? t({ zh: '下一个就是您。', en: 'You are next.' })
        : t({ zh: '前面还有 {n} 人，{wait}。', en: '{n} before you, {wait}.' }, { n: ahead, wait: waitWord(t, minutes) });
  }
}

const ticket = (t: PageRequest['t'], number: Mine): Html =>
  html`<div class="pt-ticket" role="status">
      <h1>${t({ zh: '您的号码', en: 'Your number' })}</h1>
      <p>${number.label}</p>
      <p>${areaWord(t, number.area)}</p>
      <p><b>${stands(t, number)}</b></p>
    </div>
    ${
      number.state === 'waiting' || number.state === 'called'
        ? html`<p class="pg-buttons"><a class="pg-button" href="/portal/hall/number">${t({ zh: '看最新的', en: 'See how it stands now' })}</a></p>
            <p class="pg-hint">${t({ zh: '请提前到大厅，看屏幕、听叫号。叫三次没人应就过号。', en: 'Be in the hall in good time; watch the screen and listen.' })}</p>`
        : ''
    }`;

function takePart(t: PageRequest['t'], { waiting, days, hall }: OutputOf<typeof hallTimes>, again: boolean): Html {
  const shut = days[0]?.shut ?? null;
  const heading = again ? t({ zh: '再取一个号', en: 'Take another number' }) : t({ zh: '您来办哪一类', en: 'What have you come for?' });
  const head = again ? html`<h2 class="pg-section">${heading}</h2>` : html`<h1>${heading}</h1>`;
  if (!hall.open || shut !== null)
    return html`${head}
      <p>
        ${t({ zh: '今天大厅不开门{why}，取不了号。', en: 'The hall is shut today{why}; there are no numbers.' }, { why: shut === null ? '' : t({ zh: `（${shut.zh}）`, en: ` (${shut.en})` }) })}
        ${hall.bookable ? html`<a href="/portal/hall/book">${t({ zh: '先预约', en: 'Book instead' })}</a>` : ''}
      </p>`;
  return html`${head}
    <form method="post" action="/portal/hall/number" class="pg-section">
      <input type="hidden" name="id" value="${newId()}" />
      <ul class="pt-places">
        ${waiting
          .filter(({ windows }) => windows > 0)
          .map(
            ({ area, waiting: people, minutes }) =>
              html`<li>
                <button name="area" value="${area}">
                  <b>${areaWord(t, area)}</b>
                  <span>${t({ zh: '{n} 人在等，{wait}', en: '{n} waiting, {wait}' }, { n: people, wait: waitWord(t, minutes) })}</span>
                </button>
              </li>`,
          )}
      </ul>
    </form>
    <p class="pg-hint">${t({ zh: '一个人一次取一个号。', en: 'One number for one person at a time.' })}</p>`;
}
