import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 16_384; // one call of the system for a thousand ids; a call each cost a tenth of an import

let pool = Buffer.alloc(0);

/** Random bytes out of a pool that is filled from the system's generator; no byte is ever given twice. */
export function random(bytes: number): Buffer {
  if (pool.length < bytes) pool = randomFillSync(Buffer.alloc(Math.max(POOL_BYTES, bytes)));
  const taken = Buffer.from(pool.subarray(0, bytes));
  pool = pool.subarray(bytes);
  return taken;
}
