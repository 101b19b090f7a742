import { describe, expect, it } from 'vitest';
import { decidePassword, isPasswordDue } from './decide-password.ts';
import type { Policy } from './policy.ts';

const mlps: Policy = { profile: 'mlps', passwordDays: 90, idleMinutes: 15, sessionHours: 8 };
const asvs: Policy = { ...mlps, profile: 'asvs' };
const codeOf = (password: string, policy = mlps, own: readonly string[] = ['zhao.min', '赵敏']) =>
  decidePassword(password, policy, own)?.code;

describe('a password', () => {
  it('has ten characters or more, up to 128, counted as people count', () => {
    expect(codeOf('Gt7-wz9kq')).toBe('password-too-short');
    expect(codeOf('Gt7-wz9kqe')).toBeUndefined();
    expect(codeOf('𠮷Aa1𠮷Bb2𠮷')).toBe('password-too-short');
    expect(codeOf(`Gt7-${'wz9kq'.repeat(24)}`)).toBeUndefined();
    expect(codeOf('Gt7-wz9kqe'.repeat(13))).toBe('password-too-long');
  });

  it('has three kinds of characters in the profile of the graded protection, any in the other', () => {
    expect(codeOf('kestrelmarmaladebridge')).toBe('password-too-plain');
    expect(codeOf('kestrelmarmaladebridge', asvs)).toBeUndefined();
    expect(codeOf('kestrel-marmalade-4')).toBeUndefined();
    expect(codeOf('风从东边来Rain春天的早晨')).toBeUndefined();
  });

  it('is none of those that everybody tries first, however they are dressed up', () => {
    for (const common of ['Password2026!', 'P@ssw0rd2026', 'Admin@123456', 'Qwerty-12345', 'Aa1Aa1Aa1Aa1', 'Woaini-5201314'])
      expect(codeOf(common), common).toBe('password-common');
    for (const row of ['1234567890', '9876543210', 'abcdefghijkl', '1qaz2wsx3edc']) expect(codeOf(row, asvs), row).toBe('password-common');
  });

  it('names neither the person nor the system nor the place', () => {
    for (const naming of ['Zhao.Min-7193x', '赵敏-Gt7wz9kq', 'MyLinli-93715', '我的社区Gt7wz9kq', 'Hanyin#Rain88'])
      expect(codeOf(naming), naming).toBe('password-names');
  });
});

describe('a password is due', () => {
  it('after 90 days in the profile of the graded protection, never in the other', () => {
    const set = '2026-01-01T08:00:00.000Z';
    expect(isPasswordDue(set, '2026-04-01T07:59:00.000Z', mlps)).toBe(false);
    expect(isPasswordDue(set, '2026-04-01T08:00:00.000Z', mlps)).toBe(true);
    expect(isPasswordDue(set, '2036-01-01T08:00:00.000Z', asvs)).toBe(false);
  });
});
