import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 30 seconds, 6 digits, SHA-1: what every authenticator app knows (RFC 6238; ASVS 5.0 6.5.5). */
const PERIOD_SECONDS = 30;
const WINDOW = 1; // one step either way, for clocks that are off by some seconds
const ISSUER = 'Linli';

const totpOf = (secret: string, user = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label: user, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 });

/** A new secret in base32, 160 random bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** A demo account's secret follows from its user name, so that it stays the same through every rebuild. It protects nothing. */
export const demoTotpSecret = (user: string): string => {
  const bytes = createHmac('sha1', 'linli demo').update(user).digest();
  return Secret.fromHex(bytes.toString('hex')).base32;
};

export const codeAt = (secret: string, at: Date): string => totpOf(secret).generate({ timestamp: at.getTime() });

/** The step to which a code belongs, or undefined when it belongs to none near this instant. */
export function findStep(secret: string, code: string, at: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, user: string): string => totpOf(secret, user).toString();
