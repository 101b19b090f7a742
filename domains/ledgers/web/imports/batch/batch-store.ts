/** Ledgers handed in together, in their turn. Kept for the tab, so that deciding in a dry run and coming back loses nothing. */
export interface Batch {
  readonly files: readonly { readonly id: string; readonly name: string; readonly asOf: string }[];
  /** Import -> how many of the batch were imported when it was read. */
  readonly readAt: Readonly<Record<string, number>>;
  /** Imports whose open questions go to the tray. */
  readonly left: readonly string[];
}

const keyOf = (community: string): string => `linli.ledgers.batch.${community}`;

export function findBatch(community: string): Batch | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(community));
    return text === null ? undefined : (JSON.parse(text) as Batch);
  } catch {
    return undefined; // a browser that keeps nothing loses only this list
  }
}

export function keepBatch(community: string, batch: Batch | undefined): void {
  try {
    if (batch === undefined) sessionStorage.removeItem(keyOf(community));
    else sessionStorage.setItem(keyOf(community), JSON.stringify(batch));
  } catch {
    // the list lives as long as the page
  }
}
