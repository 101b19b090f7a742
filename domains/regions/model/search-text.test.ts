import { describe, expect, it } from 'vitest';
import { parseSearch, prefixRange } from './search-text.ts';

const words = (typed: string): unknown => {
  const found = parseSearch(typed);
  return found?.kind === 'words' ? found.words.map((word) => `${word.script}:${word.text}`) : found;
};

describe('what somebody types', () => {
  it('is a name, pinyin or a code', () => {
    expect(words('南街')).toEqual(['name:南街']);
    expect(words('NanJie')).toEqual(['letters:nanjie']);
    expect(words("xi'an lüchun")).toEqual(['letters:xian', 'letters:lvchun']);
    expect(words('24号院')).toEqual(['name:24号院']);
    expect(words('610921')).toEqual({ kind: 'code', prefix: '610921' });
    expect(words('610921000000')).toEqual({ kind: 'code', prefix: '610921' });
    expect(words('6109211')).toEqual({ kind: 'code', prefix: '6109211' });
  });

  it('may be several words, with any separator', () => {
    expect(words(' 城关　南街 ')).toEqual(['name:城关', 'name:南街']);
    expect(words('汉阴县，城关/nj')).toEqual(['name:汉阴县', 'name:城关', 'letters:nj']);
  });

  it('is nothing when only signs are left', () => {
    expect(parseSearch('')).toBeNull();
    expect(parseSearch(' ， ')).toBeNull();
  });

  it('ends a prefix range before the next prefix', () => {
    const [from, before] = prefixRange('南街');
    expect(from <= '南街社区' && '南街社区' < before).toBe(true);
    expect('南衙' < before).toBe(false);
  });
});
