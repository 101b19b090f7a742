/** One committed file that is printed from the declarations and never edited by hand. */
export interface GeneratedFile {
  /** Below the repository's root. */
  readonly path: string;
  readonly print: () => string | Promise<string>;
}

/**
 * Every generated file. `npm run gen` writes them; `npm run check` compares them and fails when one is stale.
 * A printer must give the same text twice: sorted, without the date.
 */
export const generatedFiles: readonly GeneratedFile[] = [];
