import { isRefusal } from '@linli/kernel/model';
import { fulfil } from '@linli/kernel/server';
import { identityOperations, resident } from '../../model/index.ts';
import { endedAccount, ownAccount } from './accounts.ts';
import { endAccount } from './counter.ts';

/** A resident takes his account back. What he applied for goes on at the counter, by its number. */
export const endOwnAccount = fulfil(identityOperations.endOwnAccount, async (context) => {
  const account = await ownAccount(context);
  if (account === undefined) return endedAccount;
  const outcome = await endAccount(context, account, '本人注销');
  if (isRefusal(outcome)) return outcome;
  context.note({ register: resident.name, record: account.id, place: account.place });
  context.setCookie('', 0, 'resident');
  return outcome;
});
