const SHORTEST_SLICE = 13;

/**
 * A copy of a text cut from a larger one. The engine lets a slice of 13 characters or more point into the text it was cut
 * from, so that one kept identity number would keep a quarter of a megabyte of the file in memory.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}
