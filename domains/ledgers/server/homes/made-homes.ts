import { homeKey } from '../../model/home-key.ts';
import type { RowDraft } from '../apply/row-drafts.ts';

/** Homes that a batch makes, by what their addresses are known by: two lines of one home make it once. */
export class MadeHomes {
  readonly #made = new Map<string, RowDraft>();

  find(address: unknown): RowDraft | undefined {
    return typeof address === 'string' ? this.#made.get(homeKey(address)) : undefined;
  }

  note(address: string, draft: RowDraft): void {
    this.#made.set(homeKey(address), draft);
  }
}
