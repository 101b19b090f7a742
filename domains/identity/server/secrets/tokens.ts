import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '@linli/kernel/server';

/** 256 random bits in base64url: what a browser carries. Only its digest is stored (ASVS 5.0 7.2.3). */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The token of a one-time link follows from its invitation and the key ring, which is no part of the database: it can be
 * shown again until it is used, and is written down nowhere.
 */
export const invitationToken = (keys: KeyRing, invitation: string): string =>
  createHmac('sha256', keys.current.index).update(`identity.invitation:${invitation}`).digest('base64url');

/** bytea as a parameter. */
export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
