import { type OutputOf, type Text, countyOf, isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  choiceField,
  factList,
  faultOf,
  faultSummary,
  html,
  page,
  statusMark,
  textField,
  dayWord,
  lastDayWord,
  momentWord,
} from '@linli/kernel/server';
import { followEvent, listPublicEvents, myEvent, myEvents, satisfactionCodes } from '@linli/events/model';
import { orSignIn } from '../account/sign-in.ts';

const reportWord: Text = { zh: '随手报', en: 'Report something' };
const followWord: Text = { zh: '查事件进度', en: 'Follow a report' };

/** What was reported around here and what came of it; no names, no phones. */
export const eventsPage = page({
  path: '/portal/events',
  get: async ({ t, ask, look, query }) => {
    if (look.here === '') return { goTo: '/portal/place?to=/portal/events' };
    const after = query.get('after') ?? undefined;
    const found = await ask(listPublicEvents, {
      county: countyOf(look.here) ?? '',
      place: look.here,
      ...(after === undefined ? {} : { after }),
    });
    if (isRefusal(found)) return found;
    const title = { zh: '身边事', en: 'Around here' };
    return {
      title,
      show: html`${backLink(t, '/portal')}
        <h1>${t(title)}</h1>
        <p class="pg-lead">${t({ zh: '大家报的事，办得怎么样。不显示是谁报的。', en: 'What was reported and how it went; never by whom.' })}</p>
        <ul class="pt-doors">
          <li><a href="/portal/report">${t(reportWord)}</a></li>
          <li><a href="/portal/events/mine">${t({ zh: '我报的', en: 'What I reported' })}</a></li>
          <li><a href="/portal/events/follow">${t({ zh: '凭编号查', en: 'Follow by number' })}</a></li>
        </ul>
        ${
          found.events.length === 0
            ? html`<p class="pg-notice">${t({ zh: '这里还没有公开的事。', en: 'Nothing has been shown here yet.' })}</p>`
            : html`<ul class="pg-rows pg-section">
                ${found.events.map(
                  (each) =>
                    html`<li>
                      <div>
                        <b>${each.categoryName}${each.address === null ? '' : ` ${each.address}`}</b>
                        <span>${statusMark(t, each.closed ? 'green' : 'amber', each.state)} ${dayWord(t, each.reportedAt)}</span>
                        ${each.outcome === null ? '' : html`<span class="pt-words">${each.outcome}</span>`}
                      </div>
                    </li>`,
                )}
              </ul>`
        }
        ${found.next === null ? '' : html`<p><a href="/portal/events?after=${encodeURIComponent(found.next)}">${t({ zh: '更早的', en: 'Earlier ones' })}</a></p>`}`,
    };
  },
});

/** To number and last four digits; nothing of the person. */
export const followEventPage = page({
  path: '/portal/events/follow',
  get: ({ t, query }) => ({ title: followWord, show: followForm(t, { number: query.get('number') ?? '', tail: '' }, []) }),
  post: async ({ t, form, ask }) => {
    const typed = { number: form.text('number'), tail: form.text('phoneTail') };
    const again = (faults: readonly Fault[]): PageAnswer => ({ title: followWord, status: 422, show: followForm(t, typed, faults) });
    if (typed.number === '') return again([{ field: 'number', sentence: t({ zh: '请填事件编号', en: 'Give the number' }) }]);
    if (!/^\d{4}$/.test(typed.tail))
      return again([{ field: 'phoneTail', sentence: t({ zh: '请填电话后四位数字', en: 'Give the last four digits of the phone' }) }]);
    const answer = await ask(followEvent, { number: typed.number, phoneTail: typed.tail });
    if (isRefusal(answer)) return again([faultOf(t, answer, ['number', 'phoneTail'])]);
    const { found, sentence } = answer;
    if (found === null) return again([{ field: 'number', sentence: t(sentence ?? { zh: '没有查到。', en: 'Nothing was found.' }) }]);
    return {
      title: followWord,
      show: html`${backLink(t, '/portal/events')}
        <h1>${found.categoryName}</h1>
        <p class="pg-lead">${t(found.state)}</p>
        ${found.outcome === null ? '' : html`<p class="pg-notice">${found.outcome}</p>`}
        ${factList([
          { name: t({ zh: '事件编号', en: 'Number' }), value: typed.number },
          { name: t({ zh: '从哪天起是这个状态', en: 'Since' }), value: dayWord(t, found.since) },
          ...(found.due === null ? [] : [{ name: t({ zh: '最晚办到', en: 'At the latest' }), value: lastDayWord(t, found.due) }]),
        ])}`,
    };
  },
});

const followForm = (t: PageRequest['t'], typed: { readonly number: string; readonly tail: string }, faults: readonly Fault[]): Html =>
  html`${backLink(t, '/portal/events')}${faultSummary(t, faults)}
    <h1>${t(followWord)}</h1>
    <form method="post" action="/portal/events/follow" novalidate>
      ${textField({ name: 'number', label: t({ zh: '事件编号', en: 'Number of the event' }), hint: t({ zh: '像 261128-00042-7，横线可以不填', en: 'Like 261128-00042-7; the strokes may be left out' }), value: typed.number, kind: 'number', max: 40, faults })}
      ${textField({ name: 'phoneTail', label: t({ zh: '电话后四位', en: 'Last four digits of the phone' }), hint: t({ zh: '上报时留的那个电话', en: 'The phone that was given with the report' }), value: typed.tail, kind: 'number', short: true, max: 4, faults })}
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '查一下', en: 'Follow' })}</button></p>
    </form>`;

export const myEventsPage = page({
  path: '/portal/events/mine',
  get: async ({ t, ask, query, address }) => {
    const after = query.get('after') ?? undefined;
    const found = await ask(myEvents, after === undefined ? {} : { after });
    if (isRefusal(found)) return orSignIn(found, address);
    const title = { zh: '我报的', en: 'What I reported' };
    return {
      title,
      show: html`${backLink(t, '/portal/events', { zh: '身边事', en: 'Around here' })}
        <h1>${t(title)}</h1>
        ${found.events.length === 0 ? html`<p>${t({ zh: '还没有。', en: 'Nothing yet.' })} <a href="/portal/report">${t(reportWord)}</a></p>` : ''}
        <ul class="pg-rows">
          ${found.events.map(
            (each) =>
              html`<li>
                <a href="/portal/events/mine/${each.id}"
                  ><b>${each.categoryName} ${each.address ?? ''}</b
                  ><span>${statusMark(t, toneOf(each.state), each.stateLabel)} ${dayWord(t, each.reportedAt)}</span></a
                >
              </li>`,
          )}
        </ul>
        ${found.next === null ? '' : html`<p><a href="/portal/events/mine?after=${found.next}">${t({ zh: '更早的', en: 'Earlier ones' })}</a></p>`}`,
    };
  },
});

const toneOf = (state: string) => (state === 'closed' ? 'green' : state === 'void' ? 'grey' : 'amber');

type Mine = OutputOf<typeof myEvent>;

/** One of one's own: how far it is, and what can be said to it. */
export const myEventPage = page({
  path: '/portal/events/mine/{id}',
  get: async ({ t, ask, params, address }) => {
    const found = await ask(myEvent, { id: params['id'] ?? '' });
    if (isRefusal(found)) return orSignIn(found, address);
    return { title: { zh: found.categoryName, en: found.categoryName }, show: minePart(t, found, []) };
  },
  post: async (request): Promise<PageAnswer> => {
    const { t, ask, askNamed, params, form, address } = request;
    const id = params['id'] ?? '';
    const step = form.text('step');
    const given = form.text('satisfaction');
    const words = form.text('words');
    const known = ['withdraw', 'object', 'reopen', 'rate'].includes(step);
    const values = step === 'rate' ? { values: { satisfaction: given, ...(words === '' ? {} : { ratingWords: words }) } } : {};
    const reason = step !== 'rate' && words !== '' ? { reason: words } : {};
    const done = known
      ? await askNamed(`events.event.step-${step}`, { id, version: Number(form.text('version')), ...values, ...reason })
      : undefined;
    if (done === undefined || !isRefusal(done)) return { goTo: `/portal/events/mine/${id}` };
    const found = await ask(myEvent, { id });
    if (isRefusal(found)) return orSignIn(found, address);
    return {
      title: { zh: found.categoryName, en: found.categoryName },
      status: 422,
      show: minePart(t, found, [{ field: step === 'rate' ? 'satisfaction' : `words-${step}`, sentence: t(done.sentence) }]),
    };
  },
});

function minePart(t: PageRequest['t'], found: Mine, faults: readonly Fault[]): Html {
  const { may } = found;
  return html`${backLink(t, '/portal/events/mine', { zh: '我报的', en: 'What I reported' })}${faultSummary(t, faults)}
    <h1>${found.categoryName}</h1>
    <p>${statusMark(t, toneOf(found.state), found.stateLabel)}</p>
    ${found.outcome === null ? '' : html`<p class="pg-notice">${found.outcome}</p>`}
    <section class="pg-section">
      ${factList([
        { name: t({ zh: '事件编号', en: 'Number' }), value: found.number },
        { name: t({ zh: '什么情况', en: 'What is the matter' }), value: found.description },
        ...(found.address === null ? [] : [{ name: t({ zh: '在哪里', en: 'Where' }), value: found.address }]),
        ...(found.due === null ? [] : [{ name: t({ zh: '最晚办到', en: 'At the latest' }), value: lastDayWord(t, found.due) }]),
      ])}
    </section>
    ${may.rate ? ratePart(t, found, faults) : ''} ${may.object ? sayPart(t, found, 'object', faults) : ''}
    ${may.reopen ? sayPart(t, found, 'reopen', faults) : ''}
    <section class="pg-section">
      <h2>${t({ zh: '办到哪一步', en: 'What happened' })}</h2>
      <ol class="pt-course">
        ${found.lines.toReversed().map(
          (line) =>
            html`<li>
              <span class="pg-hint">${momentWord(t, line.at)}</span>
              <span>${t(line.announces ?? { zh: '办理', en: 'Handled' })}</span>
              ${line.words === null ? '' : html`<span class="pt-words">${line.words}</span>`}
            </li>`,
        )}
      </ol>
    </section>
    ${may.withdraw ? sayPart(t, found, 'withdraw', faults) : ''}`;
}

const begins = (found: Mine, step: string): Html =>
  html`<input type="hidden" name="step" value="${step}" /><input type="hidden" name="version" value="${found.version}" />`;

const ratePart = (t: PageRequest['t'], found: Mine, faults: readonly Fault[]): Html =>
  html`<section class="pg-section">
    <form method="post" action="/portal/events/mine/${found.id}">
      ${begins(found, 'rate')}
      ${choiceField({ name: 'satisfaction', label: t({ zh: '办得怎么样', en: 'How was it done' }), choices: satisfactionCodes.items.map((each) => ({ value: each.code, label: t(each) })), faults })}
      ${textField({ name: 'words', label: t({ zh: '想说的（可以不填）', en: 'Anything to say (if you like)' }), lines: 2, max: 500 })}
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '提交评价', en: 'Send the rating' })}</button></p>
    </form>
  </section>`;

const says: Readonly<Record<'object' | 'reopen' | 'withdraw', { readonly label: Text; readonly button: Text }>> = {
  object: { label: { zh: '还没解决？写一下', en: 'Not solved? Say how' }, button: { zh: '还没解决', en: 'Not solved' } },
  reopen: { label: { zh: '问题又来了？写一下', en: 'Is it back? Say how' }, button: { zh: '请重新办理', en: 'Take it up again' } },
  withdraw: { label: { zh: '不用办了？', en: 'No longer needed?' }, button: { zh: '撤回', en: 'Withdraw' } },
};

const sayPart = (t: PageRequest['t'], found: Mine, step: keyof typeof says, faults: readonly Fault[]): Html =>
  html`<section class="pg-section">
    <form method="post" action="/portal/events/mine/${found.id}">
      ${begins(found, step)}
      <div class="pg-field">
        <label for="words-${step}">${t(says[step].label)}</label>
        ${faults.filter(({ field }) => field === `words-${step}`).map(({ sentence }) => html`<span class="pg-fault">${sentence}</span>`)}
        <input id="words-${step}" name="words" type="text" maxlength="500" />
      </div>
      <p class="pg-buttons"><button class="pg-plain-button">${t(says[step].button)}</button></p>
    </form>
  </section>`;
