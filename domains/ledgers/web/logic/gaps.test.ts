import { type Actor, keptByCommunity, register, type RowOf, text } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import type { DictionaryEntry, FilledCell, FilledRow } from '../wire.ts';
import { filledMeanwhile, type GapHome, gapHomes, gapWrite, isGap, withSaved } from './gaps.ts';

const label = { zh: '甲', en: 'A' };
const care = register('statuses.elder-care', {
  label,
  help: label,
  source: 'Linli',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['contact'],
  fields: { contact: text({ label }) },
});
const home: GapHome = { entry: 'elder-care.contact', register: care, key: 'contact', field: care.fields.contact };
const entry: DictionaryEntry = {
  entry: home.entry,
  label,
  register: care.name,
  field: 'contact',
  kind: 'text',
  role: 'self',
  readBy: ['T01'],
  ledgers: ['T10'],
};
const actor = (role: Actor['role'], place = '992100100001'): Actor => ({
  account: '1',
  post: '1',
  name: '甲',
  role,
  place,
  departments: [],
});
const empty: FilledCell = { shown: '', value: null, origin: 'empty', source: null };
const person = { id: 'p', version: 3, place: '992100100001002' };
const row = (record: FilledRow['records'][string] = null): FilledRow => ({
  no: 1,
  records: { 'residents.person': person, 'statuses.elder-care': record },
  cells: [empty],
});
const saved: RowOf = {
  id: 'c',
  place: person.place,
  version: 8,
  updatedAt: '2026-11-23T02:00:00.000Z',
  endedAt: null,
  endReason: null,
  values: { contact: '林大山' },
  masked: [],
};

describe('gaps of a filled ledger', () => {
  it('can be typed by who may write the register, in the columns that have a home', () => {
    const columns = [{ entry: home.entry }, { entry: null }, { entry: 'person.age' }];
    const registers = new Map([[care.name, care]]);
    expect(gapHomes(columns, [entry], registers, actor('community-worker')).map((each) => each?.key)).toEqual([
      'contact',
      undefined,
      undefined,
    ]);
    expect(gapHomes(columns, [entry], registers, actor('county-officer'))[0]).toBeUndefined();
  });

  it('are those empty cells whose row lies within the post', () => {
    expect(isGap(empty, home, row(), actor('community-worker'))).toBe(true);
    expect(isGap(empty, home, row(), actor('community-worker', '992100100009'))).toBe(false);
    expect(isGap({ ...empty, origin: 'record', shown: '乙' }, home, row(), actor('community-worker'))).toBe(false);
    expect(isGap(empty, undefined, row(), actor('community-worker'))).toBe(false);
  });

  it('change the record that is there, at the version that was seen', () => {
    expect(gapWrite(row({ id: 'c', version: 7, place: person.place }), home, '林大山', 'new')).toEqual({
      method: 'patch',
      id: 'c',
      body: { version: 7, values: { contact: '林大山' } },
    });
  });

  it('make a record for the person where there is none', () => {
    expect(gapWrite(row(), home, '林大山', 'new')).toEqual({
      method: 'post',
      body: { id: 'new', place: person.place, values: { contact: '林大山', person: 'p' } },
    });
    expect(gapWrite({ ...row(), records: {} }, home, '林大山', 'new')).toBeUndefined();
  });

  it('stay open to a second try unless the same fact was filled meanwhile', () => {
    expect(filledMeanwhile(saved, 'contact')).toBe(true);
    expect(filledMeanwhile({ ...saved, values: { contact: null } }, 'contact')).toBe(false);
  });

  it('are filled in sight, with the new version for the next cell of the line', () => {
    const after = withSaved(row(), 0, home, saved, '林大山');
    expect(after.cells[0]).toMatchObject({ shown: '林大山', origin: 'typed' });
    expect(after.records['statuses.elder-care']).toEqual({ id: 'c', version: 8, place: person.place });
  });
});
