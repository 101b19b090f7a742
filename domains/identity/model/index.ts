import { type DomainModel, domain } from '@linli/kernel/model';
import * as declared from './operations/index.ts';
import { consent } from './residents/consent.ts';
import { codeMessage } from './residents/messages.ts';
import { resident } from './residents/resident.ts';

export { decideGrant } from './decide-grant.ts';
export { decidePassword, isPasswordDue } from './decide-password.ts';
export { addressRule, HISTORY_LENGTH, INVITATION_HOURS, lockRule, type PasswordProfile, type Policy } from './policy.ts';
export { codesFromAddressRule, codesToPhoneRule, confirmRule, phoneCodeRule, RESIDENT_SESSION_DAYS, sameName } from './residents/rules.ts';
export { codeMessage, consent, resident };
export { type PostTerm, rolesWithDepartments } from './post.ts';

export {
  type AccountRow,
  type AccountStatus,
  type ConsentRow,
  accountStatuses,
  type OwnPost,
  type PostRow,
  type ReadingRow,
  type ResidentMe,
  type ResidentRow,
  type SessionRow,
  type TrailRow,
} from './operations/schemas.ts';
export type { DeviceRow } from './operations/devices.ts';
/** The operations by name, so that a screen can call one: `runOperation(identityOperations.me, {})`. */
export * as identityOperations from './operations/index.ts';

export const identityModel: DomainModel = domain({
  name: 'identity',
  label: { zh: '账号与权限', en: 'Accounts and rights' },
  registers: [resident, consent],
  messages: [codeMessage],
  operations: Object.values(declared),
});
