import { isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageRequest,
  dayWord,
  factList,
  faultOf,
  faultSummary,
  html,
  lastDayWord,
  page,
  textField,
} from '@linli/kernel/server';
import { followApplication } from '@linli/services/model';

const title = { zh: '查进度', en: 'Follow an application' };

/** `?number=` comes from the code on a receipt; the tail of the phone is asked all the same. */
export const followPage = page({
  path: '/portal/follow',
  get: ({ t, query }) => ({ title, show: form(t, { number: query.get('number') ?? '', tail: '' }, []) }),
  post: async ({ t, form: sent, ask }) => {
    const typed = { number: sent.text('number'), tail: sent.text('phoneTail') };
    const faults: Fault[] = [];
    if (typed.number === '')
      faults.push({
        field: 'number',
        sentence: t({ zh: '请填受理编号，在回执和短信上', en: 'Give the number from the receipt or the message' }),
      });
    if (!/^\d{4}$/.test(typed.tail))
      faults.push({
        field: 'phoneTail',
        sentence: t({ zh: '请填申请时留的电话的后四位数字', en: 'Give the last four digits of the phone' }),
      });
    if (faults.length > 0) return { title, status: 422, show: form(t, typed, faults) };
    const answer = await ask(followApplication, { number: typed.number, phoneTail: typed.tail });
    if (isRefusal(answer)) return { title, status: 422, show: form(t, typed, [faultOf(t, answer, ['number', 'phoneTail'])]) };
    const { found, sentence } = answer;
    if (found === null)
      return {
        title,
        show: form(t, typed, [{ field: 'number', sentence: t(sentence ?? { zh: '没有查到。', en: 'Nothing was found.' }) }]),
      };
    return {
      title,
      show: html`<h1>${found.itemName}</h1>
        <p class="pg-lead">${t(found.state)}</p>
        <p class="pg-notice">${t(found.next)}</p>
        ${factList([
          { name: t({ zh: '受理编号', en: 'Number' }), value: typed.number },
          { name: t({ zh: '从哪天起是这个状态', en: 'Since' }), value: dayWord(t, found.since) },
          ...(found.due === null ? [] : [{ name: t({ zh: '最晚办到', en: 'At the latest' }), value: lastDayWord(t, found.due) }]),
        ])}
        <p class="pg-buttons">
          <a class="pg-plain-button" href="/portal/follow">${t({ zh: '查另一件', en: 'Follow another' })}</a>
          <a class="pg-plain-button" href="/portal/me">${t({ zh: '登录看全部', en: 'Sign in to see all' })}</a>
        </p>`,
    };
  },
});

const form = (t: PageRequest['t'], typed: { readonly number: string; readonly tail: string }, faults: readonly Fault[]): Html =>
  html`${faultSummary(t, faults)}
    <h1>${t(title)}</h1>
    <p class="pg-lead">${t({ zh: '不用登录。只告诉您办到哪一步，不显示姓名和材料。', en: 'Without signing in. It tells how far it is, no names and no papers.' })}</p>
    <form method="post" action="/portal/follow" novalidate>
      ${textField({
        name: 'number',
        label: t({ zh: '受理编号', en: 'Number of the receipt' }),
        hint: t({ zh: '像 261128-00042-7，横线可以不填', en: 'Like 261128-00042-7; the strokes may be left out' }),
        value: typed.number,
        kind: 'number',
        max: 40,
        faults,
      })}
      ${textField({
        name: 'phoneTail',
        label: t({ zh: '电话后四位', en: 'Last four digits of the phone' }),
        hint: t({ zh: '申请时留的那个电话', en: 'The phone that was given with the application' }),
        value: typed.tail,
        kind: 'number',
        short: true,
        max: 4,
        faults,
      })}
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '查一下', en: 'Follow' })}</button></p>
    </form>`;
