import { ancestorAt, placeRange } from '@linli/kernel/model';
import { type JobKind, type JobRun, type Platform, idFrom } from '@linli/kernel/server';
import type { LedgerId } from '@linli/ledgers/model';
import { issueLedger } from '@linli/ledgers/server';
import type { Retention } from '../../model/retention.ts';
import { type Freezing, type Frozen, freeze } from './freeze.ts';
import { type FormToFreeze, freezeForm } from './freeze-form.ts';

/** What somebody asked to be frozen, after it was decided that he may. */
export type FreezeInput = { readonly form: FormToFreeze } | LedgerToFreeze;

interface LedgerToFreeze {
  readonly id: string;
  readonly ledger: LedgerId;
  readonly place: string;
  readonly on: string;
  readonly retention: Retention;
}

/** The first of its filings, and how many there are. */
interface FrozenLedger extends Partial<Omit<Frozen, 'filing'>> {
  readonly filing: string | null;
  readonly filings: number;
}

/** Freezes what somebody asked for. Taken up again after a crash it ends in the same filing. */
export const freezeJob: JobKind = {
  name: 'archive.freeze',
  run: async (job) => {
    const { platform, actor, input } = job;
    const asked = input as FreezeInput;
    const by = { account: actor.account, post: actor.post, name: actor.name };
    if ('form' in asked) return (await freezeForm(platform, asked.form, by)) ?? { filing: null };
    return freezeLedger(platform, asked, by, (done, total) => job.progress(done, total));
  },
};

/**
 * A ledger is filed by community: each is a filing of its own, read and written in a transaction of its own, so that a county of
 * 300,000 holds none for minutes. Killed or cancelled between two, those before stay, and a second try passes them by. A community
 * that has no line for the ledger has nothing to keep.
 */
async function freezeLedger(
  platform: Platform,
  { id, ledger, place, on, retention }: LedgerToFreeze,
  by: NonNullable<Freezing['by']>,
  progress: JobRun['progress'],
): Promise<FrozenLedger> {
  const county = place.slice(0, 6);
  const alone = ancestorAt(place, 'community') !== undefined;
  const communities = alone ? [place] : await communitiesBelow(platform, place);
  const done: Frozen[] = [];
  for (const [at, community] of communities.entries()) {
    if (!alone) await progress(at, communities.length);
    const frozen = await freeze(platform, {
      id: alone ? id : idFrom(`filing ${id} ${community}`),
      county,
      place: community,
      by,
      retention,
      issue: async (work) => {
        const issued = await issueLedger(work, platform.places, ledger, community, on);
        return alone || issued.lines > 0 ? issued : undefined;
      },
    });
    if (frozen !== undefined) done.push(frozen);
  }
  const [first] = done;
  return {
    filing: first?.filing ?? null,
    ...(first === undefined ? {} : { fileNumber: first.fileNumber, title: first.title }),
    fresh: done.some((each) => each.fresh),
    filings: done.length,
  };
}

/** Communities in force today: lines of a past day stand under the tree of today as well. */
async function communitiesBelow({ db }: Platform, place: string): Promise<string[]> {
  const [from, to] = placeRange(place);
  const found = await db.owner.query<{ place: string }>(
    'select distinct place from regions.community where county = $1 and place >= $2 and place < $3 and ended_at is null order by place',
    [place.slice(0, 6), from, to],
  );
  return found.rows.map((row) => row.place);
}

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
