import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';
import { parseIdentityNumber } from './identity-number.ts';
import { parseInteger } from './integer.ts';
import { parseMoney } from './money.ts';
import type { Parsed } from './parsed.ts';
import { quoted } from './parsed.ts';
import { parsePersonName } from './person-name.ts';
import { parsePhone } from './phone.ts';
import { parseYesNo } from './yes-no.ts';

const context = { today: '2016-07-31', demo: true };

const parsers: readonly [string, (raw: unknown) => Parsed<unknown>][] = [
  ['identity number', (raw) => parseIdentityNumber(raw, context)],
  ['phone', (raw) => parsePhone(raw)],
  ['date', (raw) => parseDate(raw, context)],
  ['name', (raw) => parsePersonName(raw)],
  ['integer', (raw) => parseInteger(raw)],
  ['money', (raw) => parseMoney(raw)],
  ['yes or no', (raw) => parseYesNo(raw)],
];

const secrets = [
  '999921199003070081',
  '999921900307008',
  '99992119901307008X',
  '1380000567',
  '138-0000-56789',
  '６２１７００１２３４５６７８９０１２３',
  '5215163 转',
];

describe('a sentence about an unreadable value', () => {
  it.each(parsers)('never tells a number of somebody whole: %s', (_name, parse) => {
    for (const raw of secrets) {
      const parsed = parse(raw);
      if (parsed.ok) continue;
      for (const sentence of [parsed.fault.zh, parsed.fault.en])
        expect(sentence.normalize('NFKC').replaceAll(/0915-5215163|2016-07-03/g, ''), raw).not.toMatch(/\d(?:[\s-]?\d){8,}/);
    }
  });

  it('keeps head, tail and number of digits, so that the fault is still found', () => {
    expect(quoted('99992119900307008X')).toBe('999*************8X');
    expect(quoted('138 0000 567')).toBe('138*****67');
  });

  it('hides a phone that is as short as seven digits', () => {
    const parsed = parsePhone('9215163');
    expect(parsed.ok ? '' : parsed.fault.zh).not.toContain('9215163');
  });

  it.each(['19900307', '2016年7月', '3户', '南街12号'])('leaves %s as it is', (text) => {
    expect(quoted(text)).toBe(text);
  });
});
