import { type Refusal, isRefusal } from '@linli/kernel/model';
import {
  type Fault,
  type Html,
  type PageAnswer,
  type PageRequest,
  backLink,
  faultOf,
  faultSummary,
  html,
  ownPath,
  page,
  textField,
} from '@linli/kernel/server';
import { identityOperations } from '@linli/identity/model';
import { typedNotes } from '../typed.ts';

const title = { zh: '登录', en: 'Sign in' };
const COMMUNITY_LENGTH = 12;

const signInPath = (to: string): string => `/portal/sign-in?to=${encodeURIComponent(to)}`;

/** Somebody whose session is over signs in and comes back; any other refusal is shown. */
export const orSignIn = (refusal: Refusal, to: string): PageAnswer =>
  refusal.kind === 'unauthenticated' ? { goTo: signInPath(to) } : refusal;

/** First the phone, then the code that was sent to it. Without a community nobody knows which counter it concerns, so that comes first. */
export const signInPage = page({
  path: '/portal/sign-in',
  get: ({ t, look, query }) => {
    const to = ownPath(query.get('to') ?? '', '/portal/me');
    if (look.here.length !== COMMUNITY_LENGTH) return { goTo: `/portal/place?to=${encodeURIComponent(signInPath(to))}` };
    return { title, show: phoneForm(t, { to, phone: '' }, []) };
  },
  post: async (request) => {
    const { t, form, look, ask } = request;
    const typed = { to: ownPath(form.text('to'), '/portal/me'), phone: form.text('phone') };
    if (look.here.length !== COMMUNITY_LENGTH) return { goTo: `/portal/place?to=${encodeURIComponent(signInPath(typed.to))}` };
    const send = form.text('step') !== 'code' || form.text('again') === 'again';
    if (!send) return takeCode(request, typed);
    const sent = await ask(identityOperations.sendPhoneCode, { phone: typed.phone, place: look.here, language: look.language });
    if (isRefusal(sent)) {
      const known = form.text('step') === 'code';
      const faults = [faultOf(t, sent, [])].map((fault) => ({ ...fault, field: known ? 'code' : 'phone' }));
      return { title, status: 422, show: known ? codeForm(t, typed, faults) : phoneForm(t, typed, faults) };
    }
    return { title, show: codeForm(t, typed, [], sent.demoCode) };
  },
});

async function takeCode({ t, form, look, ask }: PageRequest, typed: Typed): Promise<PageAnswer> {
  const code = form.text('code');
  const me = /^\d{6}$/.test(code) ? await ask(identityOperations.signInByPhone, { phone: typed.phone, code, place: look.here }) : undefined;
  if (me !== undefined && !isRefusal(me)) return { goTo: typed.to };
  const sentence =
    me === undefined ? t({ zh: '验证码是 6 位数字，在短信里', en: 'The code has 6 digits; it is in the message' }) : t(me.sentence);
  return { title, status: 422, show: codeForm(t, typed, [{ field: 'code', sentence }]) };
}

interface Typed {
  readonly to: string;
  readonly phone: string;
}

const phoneForm = (t: PageRequest['t'], { to, phone }: Typed, faults: readonly Fault[]): Html =>
  html`${backLink(t, '/portal')}${faultSummary(t, faults)}
    <h1>${t({ zh: '用手机号登录', en: 'Sign in by phone' })}</h1>
    <p class="pg-lead">${t({ zh: '不用注册，不用记密码。我们发一个验证码给您。', en: 'No registration and no password: we send you a code.' })}</p>
    <form method="post" action="/portal/sign-in" novalidate data-keep="1">
      ${typedNotes(t)}
      <input type="hidden" name="to" value="${to}" />
      ${textField({ name: 'phone', label: t({ zh: '手机号', en: 'Mobile phone' }), value: phone, kind: 'tel', complete: 'tel', max: 24, faults })}
      <p class="pg-buttons"><button class="pg-button">${t({ zh: '发送验证码', en: 'Send the code' })}</button></p>
    </form>
    <p class="pg-section pg-hint">
      ${t({
        zh: '登录就是同意我们用这个手机号联系您、显示您自己提交的申请。收不到验证码，打窗口电话，窗口也能办。',
        en: 'By signing in you let us use this phone to reach you and to show what you applied for. If no code comes, call the counter; it can do everything for you.',
      })}
    </p>`;

const codeForm = (t: PageRequest['t'], { to, phone }: Typed, faults: readonly Fault[], demoCode?: string): Html =>
  html`${backLink(t, signInPath(to), { zh: '换一个手机号', en: 'Another phone' })}${faultSummary(t, faults)}
    <h1>${t({ zh: '填验证码', en: 'Give the code' })}</h1>
    <p class="pg-lead">${t({ zh: '已发到 {phone}', en: 'It was sent to {phone}' }, { phone })}</p>
    ${demoCode === undefined ? '' : html`<p class="pg-notice">${t({ zh: '演示系统不发短信，验证码是 {code}', en: 'No message is sent in the demonstration; the code is {code}' }, { code: demoCode })}</p>`}
    <form method="post" action="/portal/sign-in" novalidate>
      <input type="hidden" name="to" value="${to}" />
      <input type="hidden" name="step" value="code" />
      <input type="hidden" name="phone" value="${phone}" />
      ${textField({ name: 'code', label: t({ zh: '6 位验证码', en: 'Code of 6 digits' }), kind: 'number', complete: 'one-time-code', short: true, max: 6, faults })}
      <p class="pg-buttons">
        <button class="pg-button">${t(title)}</button>
        <button class="pg-plain-button" name="again" value="again">${t({ zh: '再发一次', en: 'Send another code' })}</button>
      </p>
    </form>`;

/** Signing out: the session ends, and what was typed on this device is forgotten. */
export const signOutPage = page({
  path: '/portal/sign-out',
  get: ({ t }) => {
    const out = { zh: '已退出登录', en: 'You are signed out' };
    return {
      title: out,
      marks: { forget: '1' },
      show: html`<h1>${t(out)}</h1>
        <p class="pg-lead">${t({ zh: '这部手机上没填完的内容也删掉了。', en: 'What was not finished on this phone is deleted too.' })}</p>
        <p class="pg-buttons"><a class="pg-button" href="/portal">${t({ zh: '回首页', en: 'To the start' })}</a></p>`,
    };
  },
  post: async ({ ask }) => {
    const done = await ask(identityOperations.signOutResident, {});
    // A session that is over already is as good as ended.
    return isRefusal(done) && done.kind !== 'unauthenticated' ? done : { goTo: '/portal/sign-out' };
  },
});
