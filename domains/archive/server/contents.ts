import { type Actor, type Dictionary, type Refusal, decideRight, refuse } from '@linli/kernel/model';
import type { Stored } from '@linli/kernel/server';
import { decideDepartment } from '@linli/ledgers/server';
import { person } from '@linli/residents/model';

const disposed = (title: string): Refusal =>
  refuse('conflict', 'disposed', {
    zh: `《${title}》保管期满，已经销毁，只留目录和销毁清册。`,
    en: `"${title}" was destroyed after its term; only its entry and the certificate are left.`,
  });

/**
 * May this post read what is in a filing, masked or in clear? A form is for the department that asked for it; a ledger for whoever
 * may read all registers that it was taken from. The same rules as before it was frozen.
 */
export function decideContent(actor: Actor, stored: Stored, dictionary: Dictionary, clear: boolean): Refusal | undefined {
  if (stored['ended_at'] !== null) return disposed(String(stored['title']));
  const own = clear && stored['has_masked'] === true ? decideRight(actor, person, 'unmask') : undefined;
  if (stored['kind'] === 'form') return decideDepartment(actor, String(stored['department'])) ?? own;
  const names = ((stored['registers'] as string | null) ?? '').split(',').filter((each) => each !== '');
  const right = clear && stored['has_masked'] === true ? 'unmask' : 'read';
  return (
    names
      .map((name) => {
        const register = dictionary.registers.get(name);
        return register === undefined ? unknownSource(name) : decideRight(actor, register, right);
      })
      .find((each) => each !== undefined) ?? own
  );
}

/** A register that the platform no longer knows: nobody can say who might read it. */
const unknownSource = (name: string): Refusal =>
  refuse('forbidden', 'source-gone', {
    zh: `这份台账取自“${name}”，系统里已经没有这个登记册，无法判断谁能看。请联系系统管理员。`,
    en: `This ledger was taken from "${name}", which the platform no longer knows. Ask the system administrator.`,
  });
