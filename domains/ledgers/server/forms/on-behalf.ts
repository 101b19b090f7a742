import { type Actor, PLATFORM, placeRange } from '@linli/kernel/model';
import { type Platform, type Work, behindWall, finishWork, serviceWall, workOf, writeEntry } from '@linli/kernel/server';

export interface Behalf {
  readonly county: string;
  /** Nothing outside this place is seen or written. */
  readonly place: string;
  /** Who asked for it; the calendar when left out. */
  readonly by?: Pick<Actor, 'account' | 'post' | 'name'>;
  readonly operation: string;
  readonly details?: Record<string, unknown>;
  /** Registers that are written; forms and their tasks when left out. The first stands in the trail. */
  readonly writes?: readonly string[];
}

const formWrites = ['ledgers.form', 'ledgers.form-task'];

/**
 * Fills and moves forms for a place: behind a wall that opens every register there for reading and only `writes` for writing.
 * An admitted template is the right by which a community's own facts go into its form, whoever pressed the button.
 */
export async function onBehalf<T>(
  platform: Platform,
  behalf: Behalf,
  work: (work: Work, note: (facts: Record<string, unknown>) => void) => Promise<T>,
): Promise<T> {
  const [place, placeEnd] = placeRange(behalf.place);
  const dictionary = await platform.countyDictionaries.at(behalf.county);
  const registers = [...platform.dictionary.registers.keys()];
  const writes = behalf.writes ?? formWrites;
  let details = behalf.details ?? {};
  const { account, post, name } = behalf.by ?? { account: PLATFORM, post: PLATFORM, name: '系统' };
  const wall = { ...serviceWall(registers, [behalf.county]), place, placeEnd, write: writes };
  return behindWall(platform.db, wall, async (tx) => {
    const actor: Actor = { account, post, name, role: 'community-worker', place: behalf.place, departments: [] };
    const running = workOf(platform, { tx, dictionary, actor });
    const outcome = await work(running, (facts) => void (details = { ...details, ...facts }));
    await finishWork(running);
    if (running.written.changes > 0)
      await writeEntry(tx, {
        id: running.entry,
        county: behalf.county,
        at: running.now,
        account,
        post,
        actorName: name,
        role: null,
        place: behalf.place,
        operation: behalf.operation,
        register: writes[0] ?? null,
        outcome: 'done',
        details,
        changes: running.written.changes,
      });
    return outcome;
  });
}
