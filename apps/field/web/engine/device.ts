import { identityOperations } from '@linli/identity/model';
import type { DeviceLine, WipeReason } from './engine-types.ts';
import type { RawStore } from './store/raw-store.ts';
import type { Transport } from './transport.ts';

const DEVICE = 'meta/device';
const FAREWELLS = 'meta/farewells';
/** Why the phone holds nothing any more, until somebody has read it. */
const WIPED = 'meta/wiped';

/** What the phone is known by. In clear: it is asked before the PIN whether the phone has to wipe itself, and opens nothing. */
export interface Device {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
}
interface Farewell extends Pick<Device, 'id' | 'secret'> {
  readonly reason: WipeReason;
}

export const readDevice = async (raw: RawStore): Promise<Device | undefined> => (await raw.get(DEVICE)) as Device | undefined;
export const keepDevice = (raw: RawStore, device: Device): Promise<void> => raw.put([[DEVICE, device]]);
/** 32 random bytes in base64url. */
const newSecret = (): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const newDevice = (id: string, name: string): Device => ({ id, secret: newSecret(), name });

/** What somebody sees in the list of phones until it is given a name. */
export function guessedName(userAgent: string): string {
  const found = [/iPhone/, /iPad/, /HarmonyOS/, /Android/, /Windows/, /Macintosh/, /Linux/].find((each) => each.test(userAgent));
  return found?.source ?? 'Linli';
}

const { askDevice, keepDevice: keepOperation, listDevices, reportWiped, wipeDevice } = identityOperations;

/** Has somebody ordered a wipe, or has the account ended? Null: neither, or nothing was heard. */
export async function askToWipe(transport: Transport, { id, secret }: Device): Promise<WipeReason | null> {
  const reply = await transport.post(askDevice.path, { id, secret }, null);
  return reply.is === 'ok' ? ((reply.body as { wipe: WipeReason | null }).wipe ?? null) : null;
}

/** Tells the server that this phone holds data of whoever is signed in; says too when that is somebody else than it knows. */
export async function makeKnown(transport: Transport, device: Device): Promise<'known' | 'wipe' | 'sign-in' | 'later'> {
  const reply = await transport.post(keepOperation.path, device, null);
  if (reply.is === 'ok') return (reply.body as { wipe: boolean }).wipe ? 'wipe' : 'known';
  if (reply.is !== 'refused') return 'later';
  // Another account signed in with this browser: what waits is not sent in its name.
  return reply.refusal.kind === 'unauthenticated' || reply.refusal.code === 'device-used' ? 'sign-in' : 'later';
}

export const readWiped = async (raw: RawStore): Promise<WipeReason | undefined> => (await raw.get(WIPED)) as WipeReason | undefined;
export const forgetWiped = (raw: RawStore): Promise<void> => raw.put([[WIPED, undefined]]);

/** Everything goes. What stays until there is a signal says that it was done and why; nothing of anybody is in it. */
export async function clearPhone(raw: RawStore, reason: WipeReason): Promise<void> {
  const device = await readDevice(raw);
  const before = ((await raw.get(FAREWELLS)) ?? []) as Farewell[];
  await raw.clear();
  const farewells = device === undefined ? before : [...before, { id: device.id, secret: device.secret, reason }];
  await raw.put([
    [WIPED, reason],
    [FAREWELLS, farewells.length === 0 ? undefined : farewells],
  ]);
}

export async function sayFarewells(raw: RawStore, transport: Transport): Promise<void> {
  const open = ((await raw.get(FAREWELLS)) ?? []) as Farewell[];
  if (open.length === 0) return;
  const left: Farewell[] = [];
  for (const each of open) if ((await transport.post(reportWiped.path, each, null)).is === 'unreached') left.push(each);
  await raw.put([[FAREWELLS, left.length === 0 ? undefined : left]]);
}

export async function devicesOf(transport: Transport, here: Device | undefined): Promise<DeviceLine[]> {
  const reply = await transport.get(listDevices.path);
  if (reply.is !== 'ok') return [];
  const { devices } = reply.body as { devices: Omit<DeviceLine, 'here'>[] };
  return devices.map((each) => ({ ...each, here: each.id === here?.id }));
}

export const orderWipe = (transport: Transport, id: string): Promise<unknown> =>
  transport.post(wipeDevice.path.replace('{id}', id), {}, null);
