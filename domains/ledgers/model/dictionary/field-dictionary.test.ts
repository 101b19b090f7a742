import { type CountyField, type Dictionary, type Register, extendDictionary } from '@linli/kernel/model';
import { person } from '@linli/residents/model';
import { lowIncome } from '@linli/statuses/model';
import { describe, expect, it } from 'vitest';
import { declaredFields, fieldsOfCounty, fieldsTold, tellFields } from './index.ts';

const today = '2026-11-27';
const base: Dictionary = {
  domains: [],
  registers: new Map<string, Register>([person, lowIncome].map((each) => [each.name, each])),
  operations: new Map(),
  indicators: new Map(),
  facts: new Map(),
  procedures: new Map(),
  messages: new Map(),
};

const added = (key: string, label: string, more: Partial<CountyField> = {}): CountyField => ({
  register: person.name,
  key,
  kind: 'text',
  label: { zh: label, en: label },
  help: null,
  example: null,
  unit: null,
  required: false,
  searched: false,
  listed: true,
  purpose: '核对资格',
  reason: '发放健身卡',
  owner: 'civil-affairs',
  cycle: 'once',
  list: null,
  slot: 1,
  validFrom: today,
  retiredOn: null,
  indexed: false,
  version: 1,
  ...more,
});

const registersWith = (fields: readonly CountyField[], codes: Parameters<typeof extendDictionary>[1]['codes'] = []) =>
  extendDictionary(base, { fields, codes, indicators: [] }, today).registers;

describe('the field dictionary of a county', () => {
  it('is the declared one where the county added nothing', () => {
    expect(fieldsOfCounty(base.registers)).toBe(declaredFields);
  });

  it('has the fields that the county added, in the register where they stand', () => {
    const registers = registersWith([
      added('x_jianshenkahao', '健身卡号'),
      added('x_bentubutie', '本县补贴', { register: lowIncome.name, kind: 'money' }),
    ]);
    const fields = fieldsOfCounty(registers);
    expect(fields.find('person.x_jianshenkahao')).toMatchObject({ role: 'self', kind: 'text', label: { zh: '健身卡号' } });
    expect(fields.meanings('健身卡号码')[0]?.entry.path).toBe('person.x_jianshenkahao');
    expect(fields.meanings('本县补贴（元）')[0]?.entry.path).toBe('low-income.x_bentubutie');
    expect(fields.meanings('姓名')[0]?.entry.path).toBe('person.name');
    expect(fields.meanings('房东健身卡号')).toEqual([]);
    expect(fieldsOfCounty(registers)).toBe(fields);
  });

  it('still knows what is no longer asked, and offers it to nobody', () => {
    const fields = fieldsOfCounty(registersWith([added('x_jianshenkahao', '健身卡号', { retiredOn: today })]));
    expect(fields.find('person.x_jianshenkahao')?.label.zh).toBe('健身卡号');
    expect(fields.entries.some((each) => each.path === 'person.x_jianshenkahao')).toBe(false);
    expect(fields.meanings('健身卡号')).toEqual([]);
  });

  it('goes to another thread as plain data, lists of choices included', () => {
    const list = `${person.name}.x_xiguan`;
    const codes = [{ list, code: 'x1', zh: '常去', en: 'Often', retiredOn: null }];
    const registers = registersWith([added('x_xiguan', '锻炼习惯', { kind: 'code', list })], codes);
    const told = structuredClone(tellFields(registers));
    const entry = fieldsTold(told).find('person.x_xiguan');
    expect(entry?.field?.codes?.parse('常去')).toMatchObject({ ok: true, value: 'x1' });
    expect(fieldsTold([])).toBe(declaredFields);
  });
});
