import type { Condition, Department, Register, Text } from '@linli/kernel/model';

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

export const ledgerIds = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T20',
  'T21',
  'T22',
  'T23',
  'T24',
  'T25',
  'T26',
] as const;

export type LedgerId = (typeof ledgerIds)[number];

/** Which rows make the lines of a ledger, and in which order. */
export interface LedgerLines {
  /** The register of which every row in force makes a line: people, households, homes, organisations, hazards. */
  readonly of: Register;
  /** The field that points to the person whom the line is about; left out where the row is the person, or names none. */
  readonly about?: string;
  /** Only rows of which this holds. */
  readonly where?: Readonly<Record<string, Condition>>;
  /** Only people of so many years or more on the day of the ledger. */
  readonly agedFrom?: number;
  /** Households together, the head first; the order of registration where it is left out. */
  readonly order?: 'household';
}

/** A ledger as a department asks for it (domain.md 8.5). */
export interface LedgerTemplate {
  readonly id: LedgerId;
  readonly title: string;
  readonly label: Text;
  readonly askedBy: Text;
  /** The departments whose own facts these are: between ledgers of one day theirs counts. */
  readonly owners: readonly Department[];
  readonly lines: LedgerLines;
  /**
   * Of whom a header without a person speaks: of the resident, of the head whose household makes the line, or of no
   * resident at all: then a name or number belongs to the row (the head of an organisation, a party to a dispute).
   */
  readonly subject: 'self' | 'head' | 'row';
  /** The register that gets one row a line beside the person, where there is one. */
  readonly status?: Register;
  /** The field that tells one row of a person from the next, where a person may have several: the day of a visit. */
  readonly eachBy?: string;
  /** Further registers of the same person that the ledger reads and keeps. */
  readonly also?: readonly Register[];
  /** A line settles the person here, under the first of these relations that is still free. */
  readonly settles?: readonly string[];
  /** What every line says without writing it, by entry: whoever stands in a ledger of temporary residents is one. */
  readonly implies?: Readonly<Record<string, unknown>>;
  /** The register whose row points to the home that a line describes: the lease itself, or the household of the line's person. */
  readonly home?: Register;
  /** What a cell says of something else as well, entry -> the entry that is written: the head lives at the address of his home. */
  readonly echoes?: Readonly<Record<string, string>>;
  /** For lines about no person: the fields by which a row is known again, the surest first. */
  readonly knownBy?: readonly (readonly string[])[];
  /** What follows for a row of the ledger's own register that is new, from what the line says and where it is handed in. */
  readonly fresh?: (said: Readonly<Record<string, unknown>>, place: string) => Readonly<Record<string, unknown>>;
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
