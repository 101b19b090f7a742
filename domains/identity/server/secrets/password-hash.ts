import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Memory in KiB, passes, lanes: the second recommendation of OWASP for argon2id; about 25 ms on one core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const HASH_BYTES = 32;
const SALT_BYTES = 16;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

function derive(password: string, salt: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, parallelism, tagLength: HASH_BYTES, memory, passes }, (error, hash) => {
      message.fill(0);
      if (error === null) resolve(hash);
      else reject(error);
    });
  });
}

const bare = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(hash)}`;
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The costs are read from the string, so that older hashes still verify after the costs were raised. */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const parts = form.exec(phc);
  if (parts === null) throw new Error('A stored password has a form that this version does not know.');
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  const derived = await derive(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  const expected = Buffer.from(hash, 'base64');
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

/** Spends the time of a check where there is nothing to check, so that an unknown user name answers no sooner. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password, Buffer.alloc(SALT_BYTES, 1), cost);
  return false;
}
