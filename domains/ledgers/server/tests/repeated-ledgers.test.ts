import { newId } from '@linli/kernel/server';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FormDesk, civilAffairs, county, openFormDesk, town, worker } from './testing/form-desk.ts';

let desk: FormDesk;
beforeAll(async () => {
  desk = await openFormDesk(inject('engineUrl'), '2026-11-02T09:00:00+08:00');
});
afterAll(() => desk.test.close());

describe('ledgers in use', () => {
  it('are taken from the platform once, found to repeat each other, merged with a reason, and fewer afterwards', async () => {
    const { added } = await desk.must<{ added: number }>(civilAffairs, 'post', '/ledgers/duplicates/take-templates', {});
    expect(added).toBeGreaterThan(2);
    expect((await desk.must<{ added: number }>(civilAffairs, 'post', '/ledgers/duplicates/take-templates', {})).added).toBe(0);
    const columns = '姓名、性别、身份证号、居住状况、自理能力等级、紧急联系人、现居住地址、联系电话、走访日期、走访情况、走访人';
    const id = newId();
    await desk.must(civilAffairs, 'post', '/ledgers/ledger', { id, place: county, values: { title: '独居老人走访登记本', columns } });
    interface Analysis {
      readonly tables: number;
      readonly pairs: { first: string; second: string; keep: string; decided: unknown }[];
      readonly reduction: { before: number; after: number; tenths: number }[];
    }
    const found = await desk.must<Analysis>(town, 'get', '/ledgers/duplicates');
    const pair = found.pairs.find((each) => [each.first, each.second].includes(id));
    if (pair === undefined) throw new Error('not found to repeat');
    const decision = {
      first: pair.first,
      second: pair.second,
      keep: pair.first === id ? pair.second : pair.first,
      decision: 'later',
      reason: '等民政局商量',
    };
    expect((await desk.ask(town, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision })).status).toBe(403);
    await desk.must(civilAffairs, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision });
    await desk.must(civilAffairs, 'post', '/ledgers/duplicates/decisions', {
      id: newId(),
      ...decision,
      decision: 'accept',
      reason: '走访内容并入老年人台账',
    });
    const after = await desk.must<Analysis>(worker, 'get', '/ledgers/duplicates');
    expect(after.tables).toBe(found.tables - 1);
    expect(after.reduction.at(-1)).toMatchObject({ before: found.tables, after: found.tables - 1 });
    expect(await desk.refused(civilAffairs, 'post', '/ledgers/duplicates/decisions', { id: newId(), ...decision })).toBe('no-such-record');
  });
});
