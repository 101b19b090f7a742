import { describe, expect, it } from 'vitest';
import { progressMessage, gather, messageTemplate } from './index.ts';

const code = {
  label: { zh: '验证码', en: 'Code' },
  source: 'invented',
  title: { zh: '验证码', en: 'Code' },
  text: { zh: '验证码{code}', en: 'Code {code}' },
  facts: { code: { label: { zh: '验证码', en: 'Code' }, example: '123456', needed: true, secret: true } },
  channels: ['sms'],
} as const;

describe('a message', () => {
  it('is declared with words that only ask for its facts, and for all that it needs', () => {
    expect(messageTemplate('desk.code', code).name).toBe('desk.code');
    expect(() => messageTemplate('desk.code', { ...code, text: { zh: '{kode}', en: '{code}' } })).toThrow('kode');
    expect(() => messageTemplate('desk.code', { ...code, text: { zh: '您好', en: 'Hello' } })).toThrow('code');
    expect(() => messageTemplate('code', code)).toThrow('domain.message');
  });

  it('stands in the dictionary by its name, beside that of every step, and only once', () => {
    const desk = { name: 'desk', label: code.label, registers: [], operations: [], indicators: [], procedures: [] };
    const made = messageTemplate('desk.code', code);
    expect([...gather([{ ...desk, messages: [made] }]).messages.keys()]).toEqual([progressMessage.name, 'desk.code']);
    expect(() => gather([{ ...desk, messages: [made, made] }])).toThrow('twice');
  });
});
