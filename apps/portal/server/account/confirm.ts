import { isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  page,
  textField,
} from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { orSignIn } from './sign-in.ts';

const title = { zh: '核实身份', en: 'Confirm who you are' };
const fields = ['name', 'identityNumber'] as const;

/** Against the register by name, number and this phone; whoever does not agree is sent to the counter, where the card is looked at. */
export const confirmPage = page({
  path: '/portal/me/confirm',
  get: async ({ t, ask, address }) => {
    const me = await ask(identityOperations.residentSelf, {});
    if (isRefusal(me)) return orSignIn(me, address);
    return me.confirmed ? { goTo: '/portal/me' } : show(t, { name: '', identityNumber: '' }, []);
  },
  post: async ({ t, ask, form, address }): Promise<PageAnswer> => {
    const typed = { name: form.text('name'), identityNumber: form.text('identityNumber') };
    const faults: Fault[] = [];
    if (typed.name.length < 2) faults.push({ field: 'name', sentence: t({ zh: '请填您的姓名', en: 'Give your name' }) });
    if (!/^\d{17}[\dXx]$/.test(typed.identityNumber))
      faults.push({
        field: 'identityNumber',
        sentence: t({ zh: '身份证号是 18 位，请核对一下', en: 'An identity number has 18 characters' }),
      });
    if (faults.length > 0) return show(t, typed, faults);
    const done = await ask(identityOperations.confirmSelf, typed);
    if (!isRefusal(done)) return { goTo: '/portal/me' };
    return done.kind === 'unauthenticated' ? orSignIn(done, address) : show(t, typed, [faultOf(t, done, fields)]);
  },
});

const show = (
  t: PageRequest['t'],
  typed: { readonly name: string; readonly identityNumber: string },
  faults: readonly Fault[],
): Exclude<PageAnswer, { refused: true }> => ({
  title,
  ...(faults.length === 0 ? {} : { status: 422 }),
  show: form(t, typed, faults),
});

const form = (t: PageRequest['t'], typed: { readonly name: string; readonly identityNumber: string }, faults: readonly Fault[]): Html =>
  html`${backLink(t, '/portal/me', { zh: '我的', en: 'Mine' })}${faultSummary(t, faults)}
    <h1>${t(title)}</h1>
    <p class="pg-lead">
      ${t({
        zh: '和社区登记的姓名、身份证号、手机号核对。核实以后，知道的信息不再问您，还能替家人办事、看谁查过您的信息。',
        en: 'Compared with name, number and phone in the register. Then nothing that is known is asked again, you may act for your family, and you see who read your data.',
      })}
    </p>
    <form method="post" action="/portal/me/confirm" novalidate>
      ${textField({ name: 'name', label: t({ zh: '姓名', en: 'Name' }), value: typed.name, complete: 'name', max: 60, faults })}
      ${textField({ name: 'identityNumber', label: t({ zh: '身份证号', en: 'Identity number' }), value: typed.identityNumber, max: 18, faults })}
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '核实', en: 'Confirm' })}</button></p>
    </form>
    <p class="pg-section pg-hint">${t({ zh: '换过手机号，或者核对不上的，带身份证到社区（村）窗口，当场就能核实。', en: 'If your phone has changed or it does not agree, bring your identity card to the counter; it is done on the spot.' })}</p>`;
