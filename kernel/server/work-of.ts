import type { Actor, Dictionary } from '../model/index.ts';
import type { Tx } from './db/database.ts';
import { newId } from './id.ts';
import type { Platform, PlatformWork } from './platform.ts';
import { dayIn } from './time.ts';

/** What is said of a piece of work; the rest follows from the program in which it runs. */
export interface Opened {
  readonly tx: Tx;
  readonly actor: Actor;
  /** The dictionary of the place where it works. */
  readonly dictionary: Dictionary;
  /** Id of the entry in the trail, where somebody else writes that entry; left out: a new one. */
  readonly entry?: string;
}

/** A piece of work that has written nothing yet, of this instant. */
export function workOf(platform: Platform, { tx, actor, dictionary, entry }: Opened): PlatformWork {
  const instant = platform.clock();
  return {
    platform,
    tx,
    keys: platform.keys,
    dictionary,
    actor,
    now: instant.toISOString(),
    today: dayIn(instant),
    demo: platform.config.demo,
    entry: entry ?? newId(instant.getTime()),
    written: { changes: 0, places: new Map() },
  };
}

/** Work of somebody else within a running one: the same transaction and instant, with an entry of its own in the trail. */
export const workBeside = <W extends Omit<PlatformWork, 'platform'>>(work: W, actor: Actor): W => ({
  ...work,
  actor,
  entry: newId(),
  written: { changes: 0, places: new Map() },
});
