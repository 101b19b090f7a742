/** What stands on a page that an office hands out, from top to bottom; the same for PDF and Word. */
export type PrintedBlock =
  /** Whoever it is for, on a line of its own: `林小满：`. */
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Numbered lines. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** What is known, in two columns. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** A square that a phone reads, with the same address in letters under it. */
  | { readonly kind: 'code'; readonly address: string; readonly caption: string }
  /** Who signs, and the day as in prose; a seal goes over it. */
  | { readonly kind: 'signature'; readonly office: string; readonly day: string };

export interface PrintedPage {
  readonly title: string;
  /** The number of the paper, under its title. */
  readonly number: string | null;
  readonly blocks: readonly PrintedBlock[];
  /** Small, at the foot of every page. */
  readonly foot: string;
}
