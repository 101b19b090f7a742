import type { Register } from '@linli/kernel/model';
import { type NewRow, type Origin, type PendingChange, type Stored, type Work, applyChanges, insertRows } from '@linli/kernel/server';
import type { HeldRow, LineChange } from '../../model/folding.ts';
import { heldRow } from '../check/held-rows.ts';
import { registerHere } from '../county-fields.ts';

/** A row on its way: new, or read and locked with what is to change. */
export interface RowDraft {
  readonly id: string;
  readonly stored: Stored | undefined;
  readonly values: Record<string, unknown>;
  readonly origins: Record<string, Origin>;
  place: string;
}

/** The rows of one register that a batch adds or changes, each once, however many lines speak of it. */
export class RowDrafts {
  readonly #of: Register;
  readonly #rows = new Map<string, RowDraft>();

  constructor(of: Register) {
    this.#of = of;
  }

  find(id: string): RowDraft | undefined {
    return this.#rows.get(id);
  }

  add(id: string, place: string, values: Record<string, unknown>, origin: Origin): RowDraft {
    const made = { id, stored: undefined, values, origins: { '*': origin }, place };
    this.#rows.set(id, made);
    return made;
  }

  take(stored: Stored): RowDraft {
    const id = String(stored['id']);
    const there = this.#rows.get(id);
    if (there !== undefined) return there;
    const made: RowDraft = { id, stored, values: {}, origins: {}, place: String(stored['place']) };
    this.#rows.set(id, made);
    return made;
  }

  set(draft: RowDraft, field: string, value: unknown, origin: Origin): void {
    draft.values[field] = value;
    const whole = draft.origins['*'];
    if (whole !== origin && JSON.stringify(whole) !== JSON.stringify(origin)) draft.origins[field] = origin;
  }

  write(draft: RowDraft, changes: readonly LineChange[], origin: Origin): void {
    for (const change of changes) if (change.register === this.#of.name) this.set(draft, change.field, change.incoming, origin);
  }

  /** The draft as the folding of the next line asks about it. */
  held(draft: RowDraft, work: Pick<Work, 'keys' | 'today' | 'demo' | 'dictionary'>): HeldRow {
    const kept = draft.stored === undefined ? undefined : heldRow(this.#of, draft.stored, work);
    return {
      value: (field) => (field in draft.values ? draft.values[field] : kept?.value(field)),
      says: (field, value) => !(field in draft.values) && kept?.says(field, value) === true,
      source: (field) => draft.origins[field] ?? (draft.stored === undefined ? draft.origins['*'] : kept?.source(field)),
      changedOn: kept?.changedOn ?? work.today,
    };
  }

  /** Sends the rows off: the new ones set-wise, then the changed ones. */
  async save(work: Work): Promise<{ added: number; changed: number }> {
    const added: NewRow[] = [];
    const changed: PendingChange[] = [];
    for (const { id, stored, values, origins, place } of this.#rows.values()) {
      if (stored === undefined) added.push({ id, place, values, origins });
      else if (Object.keys(values).length > 0 || place !== stored['place'])
        changed.push({ change: { id, values, origins, ...(place === stored['place'] ? {} : { place }) }, before: stored });
    }
    const of = registerHere(work, this.#of);
    await insertRows(work, of, added);
    await applyChanges(work, of, changed);
    return { added: added.length, changed: changed.length };
  }
}
