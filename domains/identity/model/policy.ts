/** Rules that the security administrator sets; the defaults are those of the graded protection (GB/T 22239-2019 8.1.4.1). */
export interface Policy {
  /** `mlps`: three classes of characters, changed every so many days, the last five not again. `asvs`: length and block list only. */
  readonly profile: PasswordProfile;
  /** Days after which a password must be changed; only in `mlps`. */
  readonly passwordDays: number;
  /** Minutes without a request after which a session is over. */
  readonly idleMinutes: number;
  /** Hours after which a session is over in any case. */
  readonly sessionHours: number;
}

export const passwordProfiles = ['mlps', 'asvs'] as const;

export type PasswordProfile = (typeof passwordProfiles)[number];

/** Failures after which a user name is locked, and for how long (GB/T 22239-2019 8.1.4.1 b; ASVS 6.3.1). */
export const lockRule = { failures: 5, minutes: 15 } as const;

/** Failures from one network address, over all user names; wider, because an office shares one address. */
export const addressRule = { failures: 60, minutes: 15 } as const;

/** Hours for which a one-time link works (ASVS 6.4.1). */
export const INVITATION_HOURS = 72;

/** Former passwords that may not come back. */
export const HISTORY_LENGTH = 5;
