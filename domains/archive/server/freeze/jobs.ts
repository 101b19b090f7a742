import type { LedgerId } from '@linli/ledgers/model';
import { issueLedger } from '@linli/ledgers/server';
import type { JobKind, Platform } from '@linli/kernel/server';
import type { Retention } from '../../model/retention.ts';
import { freeze } from './freeze.ts';
import { type FormToFreeze, freezeForm } from './freeze-form.ts';

/** What somebody asked to be frozen, after it was decided that he may. */
export type FreezeInput =
  | { readonly form: FormToFreeze }
  | { readonly id: string; readonly ledger: LedgerId; readonly place: string; readonly on: string; readonly retention: Retention };

/** Freezes what somebody asked for. Taken up again after a crash it ends in the same filing. */
export const freezeJob: JobKind = {
  name: 'archive.freeze',
  run: async ({ platform, actor, input }) => {
    const asked = input as FreezeInput;
    const by = { account: actor.account, post: actor.post, name: actor.name };
    if ('form' in asked) return (await freezeForm(platform, asked.form, by)) ?? { filing: null };
    const { id, ledger, place, on, retention } = asked;
    return freeze(platform, {
      id,
      county: place.slice(0, 6),
      place,
      by,
      retention,
      issue: (work) => issueLedger(work, platform.places, ledger, place, on),
    });
  },
};

const AT_ONCE = 500; // forms of a county that lock in one night, a few times over

/** Freezes forms that the calendar has locked and nobody has frozen since. One that fails does not hold up the others. */
export async function freezeLocked(platform: Platform): Promise<number> {
  let frozen = 0;
  for (const county of platform.countiesInUse.list()) {
    const waiting = await platform.db.owner.query<FormToFreeze>(
      `select f.id, f.place, f.version from ledgers.form f
       where f.county = $1 and f.state = 'locked'
         and not exists (select 1 from archive.seen_form s where s.county = f.county and s.form = f.id and s.version >= f.version)
       order by f.id limit ${AT_ONCE}`,
      [county],
    );
    for (const each of waiting.rows) {
      const outcome = await freezeForm(platform, each).catch((error: unknown) =>
        platform.log('a form could not be archived', { form: each.id, error: (error as Error).message }),
      );
      if (outcome?.fresh === true) frozen += 1;
    }
  }
  return frozen;
}
