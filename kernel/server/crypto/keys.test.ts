import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addKey, openKeys } from './keys.ts';
import { blindIndex, newSalt, seal, unseal } from './seal.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'linli-keys-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

describe('a new generation of keys', () => {
  it('opens what the one before sealed, and is found by a ring that was open before', () => {
    const before = openKeys(dataDir);
    const salt = newSalt();
    const old = seal(before, salt, 'person.phone', '13900000000');
    addKey(dataDir, 'aes-256-gcm');
    const after = openKeys(dataDir);
    expect(after.current.kid).toBe(before.current.kid + 1);
    expect(unseal(after, salt, 'person.phone', old)).toBe('13900000000');
    const fresh = seal(after, salt, 'person.phone', '13900000000');
    expect(unseal(after, salt, 'person.phone', fresh)).toBe('13900000000');
    expect(unseal(before, salt, 'person.phone', fresh)).toBe('13900000000');
    rmSync(join(dataDir, 'keys.json'));
    const stranger = openKeys(dataDir);
    expect(() => unseal(stranger, salt, 'person.phone', fresh)).toThrow('not in the key file');
  });

  it.each(['13900000000', '', '南街12号', 'x'.repeat(504), 'x'.repeat(3_000)])('indexes %s by the HMAC that RFC 2104 names', (value) => {
    const keys = openKeys(dataDir);
    const plain = createHmac('sha256', keys.current.index).update(`phone:${value}`).digest().subarray(0, 16);
    expect(blindIndex(keys, 'phone', value).equals(plain)).toBe(true);
  });

  it('finds values by the same blind index as before', () => {
    const index = blindIndex(openKeys(dataDir), 'phone', '13900000000');
    expect(blindIndex(addKey(dataDir, 'aes-256-gcm'), 'phone', '13900000000').equals(index)).toBe(true);
  });
});
