import type { Department, Register, Text } from '@linli/kernel/model';

/** How a column of a ledger is printed. */
export interface TemplateColumn {
  /** As the department prints it. */
  readonly header: string;
  /** Path in the field dictionary. */
  readonly entry: string;
  /** In characters, as a spreadsheet counts. */
  readonly width: number;
  /** Reckoned when the ledger is filled, kept nowhere. */
  readonly computed?: true;
}

export type LedgerId = 'T01' | 'T06' | 'T10';

/** A ledger as a department asks for it (domain.md 8.5). */
export interface LedgerTemplate {
  readonly id: LedgerId;
  readonly title: string;
  readonly label: Text;
  readonly askedBy: Text;
  /** The departments whose own facts these are: between ledgers of one day theirs counts. */
  readonly owners: readonly Department[];
  /** Whom a line is about: the person, or the head of a household whose line it is. */
  readonly subject: 'self' | 'head';
  /** The register that gets one row a line beside the person, where there is one. */
  readonly status?: Register;
  readonly columns: readonly TemplateColumn[];
  /** Words of titles that tell the ledger. */
  readonly titleWords: readonly string[];
  /** Lines between title and header, with `{place}`, `{day}`, `{rows}`. */
  readonly headerLines: readonly string[];
  /** Lines below the table. */
  readonly footerLines: readonly string[];
  readonly print: { readonly landscape: boolean; readonly paper: 'A4' | 'A3'; readonly fitWidth: boolean; readonly repeatHeader: boolean };
}

export const prefixOf = (path: string): string => path.slice(0, path.indexOf('.'));
