/** What was typed into a form that was not sent yet. */
export interface Typed {
  /** When it was typed last, in milliseconds. */
  readonly at: number;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** The button was pressed without a signal: it is sent when the signal is back. */
  readonly waiting: boolean;
  /** Something secret was typed as well, and is not here. */
  readonly partly: boolean;
}

const KEY = 'linli.typed-2';
const EARLIER_KEY = 'linli.typed'; // may hold an identity number: dropped wherever it is found
const DAYS_MAX = 7; // what nobody came back to in a week is gone: it may name somebody
const DAY_MILLISECONDS = 86_400_000;

type Store = Record<string, Typed>;

/** A browser may forbid storage; then nothing is kept, and nothing else fails. */
function readAll(): Store {
  try {
    localStorage.removeItem(EARLIER_KEY);
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Store;
    const since = Date.now() - DAYS_MAX * DAY_MILLISECONDS;
    return Object.fromEntries(Object.entries(kept).filter(([, { at }]) => at > since));
  } catch {
    return {};
  }
}

function writeAll(store: Store): void {
  try {
    if (Object.keys(store).length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(store));
  } catch {
    // Full or forbidden.
  }
}

export const typedAt = (path: string): Typed | undefined => readAll()[path];

export const keepAt = (path: string, typed: Typed): void => writeAll({ ...readAll(), [path]: typed });

export function dropAt(path: string): void {
  const { [path]: _, ...rest } = readAll();
  writeAll(rest);
}

export const dropAll = (): void => writeAll({});
