import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ROUNDS = 4096; // PostgreSQL's own default; the password is 32 random bytes, which no number of guesses finds.

/**
 * What PostgreSQL stores instead of a password (RFC 5803, SCRAM-SHA-256). Sent in place of the password, so that the password
 * itself never appears in a statement, a server log or a sentence for an administrator. For ASCII passwords.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

/** A new password: 43 characters of base64url. */
export function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}
