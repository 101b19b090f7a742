import { loadavg } from 'node:os';
import { actor } from '@linli/kernel/testkit';
import { kernelOperations, newId } from '@linli/kernel/server';
import { Box } from '../apps/field/web/engine/outbox/box.ts';
import { Sender } from '../apps/field/web/engine/outbox/sender.ts';
import { enqueue } from '../apps/field/web/engine/outbox/state.ts';
import { makeKeys } from '../apps/field/web/engine/store/keys.ts';
import { memoryStore } from '../apps/field/web/engine/store/raw-store.ts';
import { LOCK, SealedStore } from '../apps/field/web/engine/store/sealed-store.ts';
import { oneTab } from '../apps/field/web/engine/tabs.ts';
import { httpTransport } from '../apps/field/web/engine/transport.ts';
import { serverDomains } from '../apps/server/compose.ts';
import { COUNTY, openCounty } from './county.ts';

const RECORDS = 500;
const KILOMETRE = 0.011; // degrees: no report is near another

/** A day of a whole community in one outbox: 250 reports and a step upon each, from the first request to the last answer. */
export async function benchSync(): Promise<string> {
  const county = await openCounty('none', kernelOperations);
  const place = `${COUNTY}100001`;
  await serverDomains
    .flatMap(({ upkeep }) => upkeep)
    .find(({ name }) => name === 'events.categories')
    ?.run(county.test.platform);
  const token = county.test.tokenFor(actor('grid-worker', place));
  const transport = httpTransport((path, init) =>
    fetch(`${county.url}${path}`, { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: `Bearer ${token}` } }),
  );
  const raw = memoryStore();
  const { key, lock } = await makeKeys('271828');
  await raw.put([[LOCK, lock]]);
  const box = new Box(new SealedStore(raw, key), oneTab(), () => undefined);

  const queued = performance.now();
  for (let no = 0; no < RECORDS / 2; no += 1) {
    const [id, step] = [newId(), newId()];
    const position = { lon: 105 + (no % 50) * KILOMETRE, lat: 30 + Math.floor(no / 50) * KILOMETRE };
    const shared = { record: id, seen: null, phoneTime: 0, photos: [] };
    const report = { kind: 'report', place, category: 'A01', description: `第 ${no} 盏路灯不亮`, position } as const;
    await box.change((before) => enqueue(before, { ...shared, id, deed: report }));
    await box.change((before) =>
      enqueue(before, { ...shared, id: step, deed: { kind: 'step', event: id, step: 'acceptInGrid', values: {} } }),
    );
  }
  const kept = (performance.now() - queued) / RECORDS;
  const load = loadavg()[0]?.toFixed(1);
  const begun = performance.now();
  const sent = await new Sender({
    box,
    transport,
    photo: async () => undefined,
    placeOf: () => place,
    skew: () => 0,
    phoneTime: () => 0,
    newId,
    progress: () => undefined,
    underWay: () => undefined,
    goesOn: () => true,
  }).run();
  const seconds = (performance.now() - begun) / 1_000;
  const through = box.entries.filter(({ state }) => state === 'sent').length;
  await county.stop();
  return [
    `### Sync of ${RECORDS} queued records from one phone, without photos, on a line without delay (load before ${load})`,
    '',
    `${through} of ${RECORDS} went through in ${seconds.toFixed(1)} s, ${(through / seconds).toFixed(0)}/s, and the outbox ended ${sent.is}. Keeping one sealed took ${kept.toFixed(1)} ms.`,
  ].join('\n');
}
