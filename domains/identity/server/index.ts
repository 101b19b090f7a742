import { join } from 'node:path';
import { type ServerDomain, serverDomain } from '@linli/kernel/server';
import { identityModel } from '../model/index.ts';
import { identityFollowers } from './accounts/place-followers.ts';
import { operations } from './operations/index.ts';
import { sealedSecrets } from './secrets/store.ts';

export { colleagueDirectory } from './accounts/colleagues.ts';
export { addUser, disableUser, listUsers, resetUser, unlockUser } from './cli.ts';
export { createDemoAccounts, type DemoAccount } from './demo.ts';
export { createFirstAdministrator } from './first-administrators.ts';
export { ownPhone, personsOf, residentOf } from './residents/accounts.ts';
export { authenticator } from './sessions/authenticator.ts';

export const identityServer: ServerDomain = serverDomain({
  model: identityModel,
  migrations: join(import.meta.dirname, 'migrations'),
  operations,
  followers: identityFollowers,
  sealed: [sealedSecrets],
});
