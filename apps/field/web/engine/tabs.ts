/** Several tabs of one phone: one of them sends, all of them may write, one after the other. */
export interface Tabs {
  /** Nobody else writes meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Called once this tab is the one that sends; it stays so until it is closed. */
  lead(begin: () => void): void;
  /** Something was written, or should be sent: the others look. */
  tell(): void;
  onTold(listener: () => void): void;
}

const WRITES = 'linli-field-writes';
const LEADS = 'linli-field-leads';

export function browserTabs(): Tabs {
  const channel = new BroadcastChannel('linli-field');
  return {
    alone: (work) => navigator.locks.request(WRITES, work) as Promise<Awaited<ReturnType<typeof work>>>,
    lead: (begin) =>
      void navigator.locks.request(LEADS, () => {
        begin();
        return new Promise(() => undefined); // kept for as long as the tab lives; the browser lets it go with the tab
      }),
    tell: () => channel.postMessage('changed'),
    onTold: (listener) => channel.addEventListener('message', listener),
  };
}

/** One tab alone. */
export function oneTab(): Tabs {
  let last: Promise<unknown> = Promise.resolve();
  return {
    alone: (work) => {
      const turn = last.then(work, work);
      last = turn.catch(() => undefined);
      return turn;
    },
    lead: (begin) => begin(),
    tell: () => undefined,
    onTold: () => undefined,
  };
}
