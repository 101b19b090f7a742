import type { FirstHour, RowTruth, Truth } from '@linli/demo/untidy';

/** As much of a staged line as a clerk looks at. */
interface LineShown {
  readonly no: number;
  readonly sheet: string;
  readonly row: number;
  readonly state: string;
  readonly person: { readonly id: string } | null;
  readonly match: { readonly candidates: readonly { readonly person: string; readonly row: number | null }[] };
  readonly changes: readonly { readonly entry: string; readonly ruling: string; readonly decided: string | null }[];
}

type Ask = (method: 'get' | 'post', path: string, body?: unknown) => Promise<unknown>;

const PAGE = 200;

/** The key of a line in the truth of its file; a CSV has no sheets. */
const spot = ({ format }: Truth, sheet: string, row: number): string => `${format.startsWith('csv') ? '' : sheet}#${row}`;

/**
 * A clerk who reads the dry run with the paper ledgers in hand: whom a line is about she knows where the paper tells it, and where it does not
 * she leaves the line to the tray. What became of every line is written down, to be judged at the end.
 */
export class PaperClerk {
  readonly #ask: Ask;
  /** Record in the register -> people of the truth who were taken for it. */
  readonly #owners = new Map<string, Set<string>>();
  /** Person of the truth -> records in the register. */
  readonly #records = new Map<string, Set<string>>();
  decisions = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  async #lines(id: string, show: string): Promise<LineShown[]> {
    const found: LineShown[] = [];
    for (let after: number | null | undefined; after !== null;) {
      const page = (await this.#ask(
        'get',
        `/api/ledgers/imports/${id}/rows?show=${show}&limit=${PAGE}${after === undefined ? '' : `&after=${after}`}`,
      )) as { rows: LineShown[]; next: number | null };
      found.push(...page.rows);
      after = page.next;
    }
    return found;
  }

  /** Says who each doubtful line is about, and which value of a disagreement counts. Answers how many lines she decided. */
  async decide(id: string, truth: Truth): Promise<number> {
    const rows = new Map(truth.rows.map((row) => [spot(truth, row.sheet, row.row), row]));
    let decided = 0;
    for (const line of await this.#lines(id, 'possible')) {
      const told = rows.get(spot(truth, line.sheet, line.row));
      if (told === undefined || told.person === '' || told.knownBy === 'nothing') continue;
      const meant = line.match.candidates.find((each) => this.#isOf(each, told, truth, rows, line.sheet));
      const choice = meant === undefined ? { choose: 'new' } : { choose: 'person', person: meant.person };
      await this.#ask('post', `/api/ledgers/imports/${id}/rows/${line.no}/match`, choice);
      decided += 1;
    }
    for (const line of await this.#lines(id, 'conflict')) {
      for (const { entry, ruling, decided: before } of line.changes)
        if (ruling === 'ask' && before === null)
          await this.#ask('post', `/api/ledgers/imports/${id}/rows/${line.no}/conflict`, { entry, choose: 'existing' });
      decided += 1;
    }
    this.decisions += decided;
    return decided;
  }

  #isOf(
    candidate: { readonly person: string; readonly row: number | null },
    told: RowTruth,
    truth: Truth,
    rows: ReadonlyMap<string, RowTruth>,
    sheet: string,
  ): boolean {
    if (this.#owners.get(candidate.person)?.has(told.person) === true) return true;
    return candidate.row !== null && rows.get(spot(truth, sheet, candidate.row))?.person === told.person;
  }

  /** Writes down whom every line of an import was taken for. */
  async note(id: string, truth: Truth): Promise<void> {
    const rows = new Map(truth.rows.map((row) => [spot(truth, row.sheet, row.row), row]));
    for (const line of await this.#lines(id, 'all')) {
      const person = rows.get(spot(truth, line.sheet, line.row))?.person ?? '';
      if (line.person === null || person === '') continue;
      this.#owners.set(line.person.id, (this.#owners.get(line.person.id) ?? new Set()).add(person));
      this.#records.set(person, (this.#records.get(person) ?? new Set()).add(line.person.id));
    }
  }

  /** How the people came out. `known` are those whom some workbook tells. */
  people({ truth }: FirstHour): { known: number; found: number; split: string[]; merged: string[][] } {
    const known = truth.persons.filter(({ appearances }) => appearances.some(({ knownBy }) => knownBy !== 'nothing'));
    return {
      known: known.length,
      found: known.filter(({ person }) => this.#records.has(person)).length,
      split: [...this.#records].filter(([, ids]) => ids.size > 1).map(([person]) => person),
      merged: [...this.#owners.values()].filter((persons) => persons.size > 1).map((persons) => [...persons]),
    };
  }

  recordsOf(person: string): readonly string[] {
    return [...(this.#records.get(person) ?? [])];
  }
}
