import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountyFieldKind, type Register, codeList, countyFieldKinds, register } from '../../model/index.ts';
import { openKeys } from '../crypto/keys.ts';
import { decodeRow } from './decode.ts';
import { comparable, encodeExtra } from './extra-values.ts';

const list = codeList('shade', {
  standard: 'Linli',
  label: { zh: '颜色', en: 'Shade' },
  items: [
    { code: 'x1', zh: '红', en: 'Red' },
    { code: 'x2', zh: '绿', en: 'Green' },
  ],
});
const shade = { codes: list };
const label = { zh: '项', en: 'Item' };
const rights = { read: [], write: [], unmask: [], export: [] } as const;

const of: Register = register('library.thing', {
  label,
  help: label,
  source: 'invented',
  at: 'community',
  owner: 'civil-affairs',
  rights,
  title: [],
  fields: Object.fromEntries(
    countyFieldKinds.map((kind, at) => [
      `x_${kind.toLowerCase()}`,
      { kind, label, extra: { cycle: 'once', slot: at * 2 + 1 }, ...(kind.startsWith('code') ? shade : {}) },
    ]),
  ),
});

const values: Record<CountyFieldKind, fc.Arbitrary<unknown>> = {
  text: fc.string({ minLength: 1, maxLength: 200 }),
  longText: fc.string({ minLength: 1, maxLength: 4_000 }),
  integer: fc.integer(),
  decimal: fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 10_000),
  money: fc.integer({ min: -9e15, max: 9e15 }),
  date: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  yesNo: fc.boolean(),
  code: fc.constantFrom('x1', 'x2'),
  codes: fc.uniqueArray(fc.constantFrom('x1', 'x2'), { minLength: 1 }),
  phone: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((tail) => `139${tail}`),
  account: fc.integer({ min: 100_000_000, max: 999_999_999 }).map((tail) => `6217${tail}`),
  secretText: fc.string({ minLength: 1, maxLength: 200 }),
};

const row = fc.record(
  Object.fromEntries(countyFieldKinds.map((kind) => [`x_${kind.toLowerCase()}`, fc.option(values[kind], { freq: 3 })])),
  { requiredKeys: [] },
);
const context = { keys: openKeys(mkdtempSync(join(tmpdir(), 'linli-test-'))), today: '2026-11-27', demo: true };
const stored = (columns: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify({ id: '', place: '', ...columns })) as Record<string, unknown>;

describe('values of county fields', () => {
  it('come back from the row as they were given, step upon step', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (steps) => {
        let kept: Record<string, unknown> = {};
        const expected: Record<string, unknown> = {};
        for (const step of steps) {
          const encoded = encodeExtra(of, step, undefined, context, kept);
          if (encoded !== undefined) kept = stored(encoded.columns);
          for (const [key, value] of Object.entries(step)) if (value !== undefined) expected[key] = value;
        }
        const decoded = decodeRow(of, { id: '', place: '', ...kept }, context.keys, true).values as Record<string, unknown>;
        for (const key of Object.keys(of.fields)) expect(decoded[key] ?? null).toEqual(expected[key] ?? null);
      }),
    );
  });

  it('hold no clear text of what is sealed', () => {
    fc.assert(
      fc.property(values.account, (account) => {
        expect(JSON.stringify(encodeExtra(of, { x_account: account }, undefined, context))).not.toContain(account);
      }),
    );
  });

  it('compare by their keys as they compare themselves', () => {
    for (const kind of ['integer', 'money', 'decimal', 'date'] as const) {
      const field = { kind, label };
      fc.assert(
        fc.property(values[kind] as fc.Arbitrary<number | string>, values[kind] as fc.Arbitrary<number | string>, (one, other) => {
          const [a, b] = [comparable(field, one), comparable(field, other)];
          expect(a < b).toBe(one < other);
          expect(a === b).toBe(one === other);
        }),
      );
    }
  });
});
