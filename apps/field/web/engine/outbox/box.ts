import type { SealedStore } from '../store/sealed-store.ts';
import type { Tabs } from '../tabs.ts';
import { type OutEntry, type Outbox, isSettled, outdated } from './state.ts';

/** The outbox as it lies on the phone. Every change is on the disk before anybody sees it; tabs change it one after the other. */
export class Box {
  #entries: Outbox = [];
  #rev = -1;
  readonly #store: SealedStore;
  readonly #tabs: Tabs;
  readonly #changed: () => void;

  constructor(store: SealedStore, tabs: Tabs, changed: () => void) {
    this.#store = store;
    this.#tabs = tabs;
    this.#changed = changed;
  }

  get entries(): Outbox {
    return this.#entries;
  }

  /** Reads what another tab wrote; nothing where none did. */
  async look(): Promise<void> {
    const rev = await this.#store.rev();
    if (rev === this.#rev) return;
    this.#entries = (await this.#store.readBox()) as OutEntry[];
    this.#rev = rev;
    this.#changed();
  }

  async change(next: (box: Outbox) => Outbox): Promise<void> {
    await this.#tabs.alone(async () => {
      if (!(await this.#store.alive())) return;
      await this.look();
      const after = next(this.#entries);
      const before = new Map(this.#entries.map((each) => [each.id, each]));
      const changed = after.filter((each) => before.get(each.id) !== each);
      if (changed.length === 0) return;
      const gone = new Set(outdated(after));
      // Once an entry is settled nobody needs its pictures here any more.
      const photos = changed.filter(isSettled).flatMap((each) => each.photos.map(({ id }) => id));
      await this.#store.writeBox(
        changed.filter((each) => !gone.has(each)),
        [...gone],
        photos,
        this.#rev + 1,
      );
      this.#entries = gone.size === 0 ? after : after.filter((each) => !gone.has(each));
      this.#rev += 1;
      this.#tabs.tell();
    });
    this.#changed();
  }
}
