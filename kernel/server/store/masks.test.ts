import { describe, expect, it } from 'vitest';
import { maskOf } from './masks.ts';

const bytes = (text: string): Buffer => Buffer.from(text);

describe('a mask', () => {
  it('is made once for a ciphertext, and anew for another value, row or field', () => {
    let made = 0;
    const ask = (about: string, salt: string, envelope: string): string =>
      maskOf(about, bytes(salt), bytes(envelope), () => `mask ${(made += 1)}`);
    const first = ask('shop.customer.phone', 'row 1', 'sealed');
    expect(ask('shop.customer.phone', 'row 1', 'sealed')).toBe(first);
    expect(made).toBe(1);
    for (const [about, salt, envelope] of [
      ['shop.customer.phone', 'row 1', 'sealed anew'],
      ['shop.customer.phone', 'row 2', 'sealed'],
      ['shop.customer.number', 'row 1', 'sealed'],
    ] as const)
      expect(ask(about, salt, envelope)).not.toBe(first);
  });

  it('is kept while it is asked for, whatever else passes by, and forgotten when nobody asks', () => {
    let made = 0;
    const often = (): string => maskOf('a', bytes('s'), bytes('often'), () => `${(made += 1)}`);
    const rare = (): string => maskOf('a', bytes('s'), bytes('rare'), () => `${(made += 1)}`);
    often();
    rare();
    for (let at = 0; at < 100_000; at += 1) {
      maskOf('a', bytes('s'), bytes(`other ${at}`), () => '');
      if (at % 1_000 === 0) often();
    }
    expect(made).toBe(2);
    rare();
    expect(made).toBe(3);
  });

  it('is never kept of a value that could not be opened', () => {
    const broken = (): string =>
      maskOf('a', bytes('s'), bytes('broken'), () => {
        throw new Error('changed');
      });
    expect(broken).toThrow('changed');
    expect(broken).toThrow('changed');
  });
});
