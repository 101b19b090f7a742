import type { Operation } from '@linli/kernel/server';
import {
  createAccount,
  disableAccount,
  enableAccount,
  getAccount,
  listAccounts,
  resetAccount,
  showLink,
  unlockAccount,
} from './accounts.ts';
import { residentOperations } from '../residents/index.ts';
import { changePassword } from './change-password.ts';
import { demoAccounts } from './demo-accounts.ts';
import { accountDevices, askDevice, keepDevice, listDevices, reportWiped, wipeAccountDevice, wipeDevice } from './devices.ts';
import { acceptInvitation, openInvitation } from './invitation.ts';
import { me } from './me.ts';
import { getPolicy, setPolicy } from './policy.ts';
import { endPost, grantPost, listPosts } from './posts.ts';
import { accountSessions, endAccountSessions, endSession, sessions } from './sessions.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { switchPost } from './switch-post.ts';
import { listReadings, listTrail } from './trail.ts';

export const operations: readonly Operation[] = [
  signIn,
  signOut,
  me,
  switchPost,
  sessions,
  endSession,
  changePassword,
  demoAccounts,
  openInvitation,
  acceptInvitation,
  listAccounts,
  getAccount,
  createAccount,
  showLink,
  disableAccount,
  enableAccount,
  unlockAccount,
  resetAccount,
  accountSessions,
  endAccountSessions,
  keepDevice,
  askDevice,
  reportWiped,
  listDevices,
  wipeDevice,
  accountDevices,
  wipeAccountDevice,
  listPosts,
  grantPost,
  endPost,
  getPolicy,
  setPolicy,
  listTrail,
  listReadings,
  ...residentOperations,
];
