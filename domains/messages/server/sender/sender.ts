import { type Actor, PLATFORM } from '@linli/kernel/model';

/** Who writes and sends messages: the platform, for a county. Whoever had something to tell owns none of them. */
export const senderOf = (county: string): Actor => ({
  account: PLATFORM,
  post: PLATFORM,
  name: '系统',
  role: 'system-admin',
  place: county,
  departments: [],
});
