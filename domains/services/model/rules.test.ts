import type { Actor } from '@linli/kernel/model';
import { describe, expect, it } from 'vitest';
import { ask, bring, by, choice, on } from './catalogue/build.ts';
import { modelCatalogue } from './catalogue/index.ts';
import { changesBetween } from './changes.ts';
import { decideConfirm, decideDraft, decideEnd, decideFrom, decideKeeper, standingOf } from './editions.ts';
import { faultsOfItem } from './faults.ts';
import { fitsItem } from './find.ts';
import type { ItemForm } from './item-form.ts';
import { calendarDays, decideLimit } from './limits.ts';
import { decideMaterial, findProhibited, prohibitedCertificates } from './prohibited.ts';

const get = (code: string): ItemForm => {
  const found = modelCatalogue.find((each) => each.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};
const codesOf = (item: ItemForm): string[] => faultsOfItem(item).map((each) => `${each.code} ${each.where ?? ''}`);

describe('papers that may not be asked', () => {
  it('are the twenty of the national list, by the names in use', () => {
    expect(prohibitedCertificates.map((each) => each.no)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    for (const each of prohibitedCertificates) expect(findProhibited(each.name.zh)?.no, each.name.zh).toBe(each.no);
    const used = {
      未婚证明: 8,
      '父子关系（公证用）证明': 1,
      无犯罪证明: 5,
      ' 健在 证明': 10,
      身份证遗失证明: 20,
      家庭财产情况证明: 17,
      残疾证明: 13,
    };
    for (const [name, no] of Object.entries(used)) expect(findProhibited(name)?.no, name).toBe(no);
  });

  it('are not those that hospitals and authorities issue under their own names', () => {
    for (const name of [
      '出生医学证明',
      '疾病诊断证明书',
      '居民死亡医学证明书',
      '残疾人证',
      '党员组织关系介绍信',
      '志愿服务记录证明',
      '不动产登记查询结果',
      '结婚证',
    ])
      expect(findProhibited(name), name).toBeUndefined();
  });

  it('are refused with the reason and what to ask instead', () => {
    const no = decideMaterial('单身证明', 'materials[2]');
    expect(no).toMatchObject({ code: 'prohibited-material', where: 'materials[2]' });
    expect(no?.sentence.zh).toContain('第 8 项');
    expect(no?.sentence.zh).toContain('结婚证、离婚证');
    const item = get('MZ01');
    expect(
      codesOf({ ...item, materials: [...item.materials, bring('x', { zh: '家庭财产证明', en: 'X' }, item.name, by.yourself)] }),
    ).toEqual([`prohibited-material materials[${item.materials.length}]`]);
  });
});

describe('a promised limit', () => {
  it('may be as long as the law allows, and no longer', () => {
    const statutory = { length: 30, unit: 'workday' } as const;
    expect(decideLimit({ statutory, committed: 30 })).toBeUndefined();
    expect(decideLimit({ statutory, committed: 31 })?.code).toBe('limit-too-long');
    expect(decideLimit({ statutory: null, committed: 250 })).toBeUndefined();
  });

  it('is compared in calendar days where the law counts those', () => {
    expect([0, 4, 5, 10, 11].map(calendarDays)).toEqual([0, 4, 7, 14, 15]);
    const statutory = { length: 15, unit: 'day' } as const;
    expect(decideLimit({ statutory, committed: 11 })).toBeUndefined();
    expect(decideLimit({ statutory, committed: 12 })?.sentence.zh).toContain('15 天');
  });
});

describe('the questions of an item', () => {
  const item = get('DW06');
  const question = (key: string, ...when: ReturnType<typeof on>[]) =>
    ask(key, item.name, [choice('a', item.name), choice('b', item.name)], ...when);

  it('look back only, at choices that are there, and change something', () => {
    expect(codesOf({ ...item, questions: [...item.questions, question('idle')] })).toEqual(['idle-question questions[1]']);
    expect(codesOf({ ...item, questions: [question('one', on('two', 'a')), question('two', on('one', 'a')), ...item.questions] })).toEqual([
      'unknown-answer questions[0]',
    ]);
    expect(codesOf({ ...item, questions: [] })).toEqual(['unknown-answer materials[1]']);
    expect(codesOf({ ...item, materials: [...item.materials, ...item.materials.slice(0, 1)] })).toEqual(['key-twice materials[2]']);
    expect(codesOf({ ...item, code: 'MZ99' })).toEqual(['other-area code']);
  });
});

describe('an edition', () => {
  const officer: Actor = { account: 'a', post: 'a', name: '甲', role: 'county-officer', place: '610921', departments: ['civil-affairs'] };
  const other: Actor = { ...officer, account: 'b', departments: ['human-resources'] };
  const draft = { state: 'draft', validFrom: null, validTo: null } as const;
  const current = { state: 'confirmed', validFrom: '2026-11-01', validTo: null } as const;
  const written = { department: 'human-resources', editor: 'a' } as const;
  const today = '2026-11-27';

  it('is written by civil affairs and confirmed by somebody else', () => {
    expect(decideKeeper(officer)).toBeUndefined();
    expect(decideKeeper(other)?.code).toBe('not-keeper');
    expect(decideDraft(officer, draft)).toBeUndefined();
    expect(decideDraft(officer, current)?.code).toBe('not-a-draft');
    expect(decideConfirm(other, { ...draft, ...written })).toBeUndefined();
    expect(decideConfirm(officer, { ...draft, ...written })?.code).toBe('second-person');
    expect(decideConfirm({ ...other, departments: ['housing'] }, { ...draft, ...written })?.code).toBe('confirmation-not-yours');
    expect(decideConfirm({ ...other, role: 'town-officer' }, { ...draft, ...written })?.code).toBe('confirmation-not-yours');
    expect(decideConfirm(other, { ...current, ...written })?.code).toBe('not-a-draft');
  });

  it('begins today or later, after the one before', () => {
    expect(decideFrom(today, today, null)).toBeUndefined();
    expect(decideFrom('2026-11-26', today, null)?.code).toBe('from-past');
    expect(decideFrom('2026-12-01', today, '2026-12-01')?.code).toBe('before-previous');
    expect(decideFrom('2026-12-02', today, '2026-12-01')).toBeUndefined();
  });

  it('holds through its last day', () => {
    expect(standingOf(draft, today)).toBe('draft');
    expect(standingOf({ ...current, validFrom: '2026-11-28' }, today)).toBe('coming');
    expect(standingOf({ ...current, validTo: today }, today)).toBe('current');
    expect(standingOf({ ...current, validTo: '2026-11-26' }, today)).toBe('past');
  });

  it('is ended once, not for days that are over', () => {
    expect(decideEnd(officer, current, { last: today, today })).toBeUndefined();
    expect(decideEnd(officer, current, { last: '2026-11-26', today })?.code).toBe('last-past');
    expect(decideEnd(officer, { ...current, validTo: '2026-12-31' }, { last: today, today })?.code).toBe('not-in-force');
    expect(decideEnd(officer, draft, { last: today, today })?.code).toBe('not-in-force');
    expect(decideEnd(other, current, { last: today, today })?.code).toBe('not-keeper');
  });
});

describe('what changed between two editions', () => {
  const item = get('MZ08');

  it('is nothing where nothing changed', () => expect(changesBetween(item, item)).toEqual([]));

  it('names facts, papers and questions, with both sides', () => {
    const next: ItemForm = {
      ...item,
      committed: 10,
      materials: [...item.materials.slice(1), bring('photo', { zh: '照片', en: 'Photo' }, { zh: '做卡', en: 'For the card' }, by.yourself)],
    };
    const changes = changesBetween(item, next).map((each) => [each.about.zh, each.before?.zh ?? null, each.after?.zh ?? null]);
    expect(changes).toEqual([
      ['承诺时限', '15 个工作日内', '10 个工作日内'],
      ['材料', expect.stringContaining('居民身份证'), null],
      ['材料', null, expect.stringContaining('照片（请您带来；做卡')],
    ]);
  });
});

describe('finding an item', () => {
  const found = (typed: string): string[] => modelCatalogue.filter((each) => fitsItem(each, typed)).map((each) => each.code);

  it('goes by code, by name and by what people call it', () => {
    expect(found('mz01')).toEqual(['MZ01']);
    expect(found('低保')).toEqual(expect.arrayContaining(['MZ01', 'MZ02']));
    expect(found('五保')).toEqual(['MZ03']);
    expect(found('Legal aid')).toContain('ZZ03');
    expect(found('')).toHaveLength(57);
    expect(found('没有这种事')).toEqual([]);
  });
});
