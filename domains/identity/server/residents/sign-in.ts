import { type Refusal, countyOf, isRefusal, levelOf, parsePhone, refuse } from '@linli/kernel/model';
import { type Context, behindWall, decodeRow, findStored, fulfil, insertRows, newId, serviceWall } from '@linli/kernel/server';
import { codeMessage, identityOperations, phoneCodeRule, resident } from '../../model/index.ts';
import { ALL_TABLES } from '../opening.ts';
import { actorOf, findByPhone } from './accounts.ts';
import { workInCounty } from './county-work.ts';
import { answerMe } from './me.ts';
import { makePhoneCode, takePhoneCode } from './phone-code.ts';
import { startResidentSession } from './sessions.ts';

const notMobile = refuse(
  'invalid',
  'not-a-mobile',
  {
    zh: '请填 11 位手机号。固定电话收不到验证码，可以打窗口电话办理。',
    en: 'Enter a mobile number of 11 digits. A landline gets no codes: call the counter.',
  },
  { where: 'phone' },
);

const noPlace = refuse(
  'invalid',
  'no-such-place',
  { zh: '没有找到这个社区，请重新选择您住的社区。', en: 'There is no such community. Choose where you live.' },
  { where: 'place' },
);

interface Asked {
  readonly phone: string;
  readonly place: string;
}

interface Known {
  readonly phone: string;
  readonly county: string;
}

/** A mobile number, and a community that stands today in a county that is in use. */
async function known({ tx, platform, today }: Context, { phone, place }: Asked): Promise<Known | Refusal> {
  const parsed = parsePhone(phone);
  if (!parsed.ok || parsed.value.kind !== 'mobile') return notMobile;
  const county = countyOf(place);
  if (county === undefined || levelOf(place) !== 'community' || !platform.countiesInUse.list().includes(county)) return noPlace;
  const [names, ended] = [await platform.places.names(tx, [place]), await platform.places.ended(tx, [place], today)];
  return names.has(place) && !ended.has(place) ? { phone: parsed.value.number, county } : noPlace;
}

/** The same answer for a phone that is known and one that is not. */
export const sendPhoneCode = fulfil(identityOperations.sendPhoneCode, async (context, input) => {
  const asked = await known(context, input);
  if (isRefusal(asked)) return asked;
  const { platform, request, now, demo } = context;
  const behalf = { county: asked.county, place: input.place, operation: identityOperations.sendPhoneCode.name };
  const sent = await workInCounty(context, behalf, async (work) => {
    const code = await makePhoneCode(work.tx, { keys: work.keys, phone: asked.phone, address: request.address, now });
    if (isRefusal(code)) return code;
    await platform.messages.post(work, [
      {
        id: newId(Date.parse(now)),
        county: asked.county,
        place: input.place,
        to: { phone: asked.phone, ...(input.language === undefined ? {} : { language: input.language }) },
        template: codeMessage.name,
        facts: { code },
      },
    ]);
    return code;
  });
  if (isRefusal(sent)) return sent;
  return { again: phoneCodeRule.resendSeconds, ...(demo ? { demoCode: sent } : {}) };
});

/** A first sign-in makes the account; nothing but the phone is known of it then. */
export const signInByPhone = fulfil(identityOperations.signInByPhone, async (context, input) => {
  const asked = await known(context, input);
  if (isRefusal(asked)) return asked;
  const { platform, request, now } = context;
  const { county, phone } = asked;
  const wrong = await behindWall(platform.db, serviceWall([ALL_TABLES]), (tx) => takePhoneCode(tx, platform.keys, phone, input.code, now));
  if (wrong !== undefined) return wrong;
  const behalf = { county, place: input.place, operation: identityOperations.signInByPhone.name };
  const { me, session } = await workInCounty(context, behalf, async (work, actAs) => {
    const before = await findByPhone(work, county, phone);
    const id = before === undefined ? newId(Date.parse(now)) : String(before['id']);
    if (before === undefined)
      await insertRows(work, resident, [
        { id, place: input.place, values: { phone, madeAt: now }, origins: { '*': { kind: 'system', on: work.today } } },
      ]);
    const stored = before ?? (await findStored(work, resident, id));
    if (stored === undefined) throw new Error('An account that was just made is not seen.');
    const account = decodeRow(resident, stored, work.keys);
    actAs(actorOf(account));
    return {
      me: await answerMe(work, platform, account),
      session: await startResidentSession(work.tx, { county, account: id, now }, request),
    };
  });
  context.setCookie(session.token, session.seconds, 'resident');
  return me;
});
