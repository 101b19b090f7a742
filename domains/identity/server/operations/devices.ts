import { refuse } from '@linli/kernel/model';
import { type Context, fulfil } from '@linli/kernel/server';
import { identityOperations } from '../../model/index.ts';
import { findAccount, noSuchAccount } from '../accounts/accounts.ts';
import { countDevices, findDevice, insertDevice, listDeviceRows, noteWiped, orderWipe, seeDevice } from '../devices/store.ts';
import { openingTables } from '../opening.ts';
import { liveSessions } from '../sessions/cache.ts';
import { endOne, findSession } from '../sessions/store.ts';

/** Phones of one account that hold data: one in use, one that was lost, and room for mistakes. */
const DEVICES_MAX = 10;

const noSuchDevice = refuse('unknown', 'no-such-device', { zh: '没有找到这部手机。', en: 'There is no such phone.' });
const deviceUsed = refuse('conflict', 'device-used', {
  zh: '这部手机登记在别的账号名下，或者已经清除。请重新登录。',
  en: 'This phone is known under another account, or was wiped. Sign in again.',
});
const tooMany = refuse('limited', 'too-many-devices', {
  zh: `一个账号最多登记 ${DEVICES_MAX} 部手机。请先在“我的手机”里清除不用的。`,
  en: `An account has at most ${DEVICES_MAX} phones. Wipe those that are no longer used first.`,
});

export const keepDevice = fulfil(identityOperations.keepDevice, async (context, { id, secret, name }) => {
  const { tx, actor, now, today, request } = context;
  return openingTables(tx, async () => {
    const session = (await findSession(tx, request.token))?.id ?? null;
    const known = await findDevice(tx, { id, secret }, today);
    if (known !== undefined) {
      if (known.account !== actor.account || known.wiped) return deviceUsed;
      await seeDevice(tx, id, now, { name, session });
      return { wipe: known.ordered };
    }
    if ((await countDevices(tx, actor.account)) >= DEVICES_MAX) return tooMany;
    const made = await insertDevice(tx, { id, secret, name, account: actor.account, userAgent: request.userAgent, session, now });
    return made ? { wipe: false } : deviceUsed;
  });
});

export const askDevice = fulfil(identityOperations.askDevice, async ({ tx, now, today }, proof) =>
  openingTables(tx, async () => {
    const device = await findDevice(tx, proof, today);
    if (device === undefined) return { known: false, wipe: null };
    await seeDevice(tx, device.id, now);
    return { known: true, wipe: device.ordered ? 'ordered' : device.stands ? null : 'account-ended' };
  }),
);

/** Whoever knows the secret says so; an unknown phone is answered like a known one. */
export const reportWiped = fulfil(identityOperations.reportWiped, async (context, { reason, ...proof }) => {
  const { tx, now, today } = context;
  await openingTables(tx, async () => {
    const device = await findDevice(tx, proof, today);
    if (device === undefined) return;
    await noteWiped(tx, device.id, now);
    context.note({ register: 'identity.account', record: device.account, details: { device: device.id, name: device.name, reason } });
  });
  return {};
});

export const listDevices = fulfil(identityOperations.listDevices, async ({ tx, actor }) => ({
  devices: await openingTables(tx, () => listDeviceRows(tx, actor.account)),
}));

/** The session of the phone ends with the order: what it holds it may not add to. */
async function order(context: Context, account: string, device: string) {
  const { tx, actor, now } = context;
  const ordered = await openingTables(tx, async () => {
    const found = await orderWipe(tx, { account, device, by: actor.name, now });
    if (found?.session != null) await endOne(tx, account, found.session, 'device-wiped', now);
    return found;
  });
  if (ordered === undefined) return noSuchDevice;
  liveSessions.forgetAccount(account, Date.parse(now));
  context.note({ register: 'identity.account', record: account, details: { device } });
  return {};
}

export const wipeDevice = fulfil(identityOperations.wipeDevice, (context, { id }) => order(context, context.actor.account, id));

export const accountDevices = fulfil(identityOperations.listAccountDevices, async ({ tx }, { id }) => {
  if ((await findAccount(tx, id)) === undefined) return noSuchAccount();
  return { devices: await openingTables(tx, () => listDeviceRows(tx, id)) };
});

export const wipeAccountDevice = fulfil(identityOperations.wipeAccountDevice, async (context, { id, device }) => {
  if ((await findAccount(context.tx, id)) === undefined) return noSuchAccount();
  return order(context, id, device);
});
