import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { collectPopulation, openStandings } from '../people/index.ts';
import { describedVariants, generateUntidy, type LedgerKind, ledgerKinds, listGuests, type UntidyFile } from './index.ts';
import { seeFile } from './re-read.ts';
import { readCell } from './re-read-cell.ts';

const today = '2026-11-23';
const population = collectPopulation({ place: '610921100001', seed: 'untidy', persons: 900, today });
const neighbour = collectPopulation({ place: '610921100002', seed: 'untidy', persons: 300, today });
const guests = listGuests(neighbour, 8);
const variants = Array.from({ length: describedVariants + 8 }, (_, at) => at);
const ledgers = ['T01', 'T06'] as const;
const make = (ledger: LedgerKind, variant: number, seed = 'hand'): UntidyFile =>
  generateUntidy({ population, ledger, variant, seed, guests });
const files = ledgers.flatMap((ledger) => variants.map((variant) => make(ledger, variant)));
const further = ledgerKinds.filter((ledger) => ledger !== 'T01' && ledger !== 'T06');
const furtherFiles = further.flatMap((ledger) => variants.map((variant) => make(ledger, variant)));
const label = ({ truth }: UntidyFile): string => `${truth.ledger}/${truth.variant}`;
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Reads a file again and lists the cells on which reader and truth differ. */
function differences(file: UntidyFile): string[] {
  const sheets = seeFile(file);
  const found: string[] = [];
  const before: Record<string, unknown> = {};
  for (const { sheet, row, table, cells } of file.truth.rows) {
    const see = sheets.get(sheet);
    if (see === undefined) throw new Error(`no sheet ${sheet}`);
    for (const { column, header, field } of file.truth.tables[table]?.columns ?? []) {
      const truth = cells[field ?? header];
      const cell = see(row, column);
      if (field === null) {
        const expected = typeof truth === 'object' && truth !== null && 'unplaced' in truth ? truth.unplaced : undefined;
        if (expected !== undefined && cell?.text !== expected) found.push(`${sheet} ${row} ${header}: ${cell?.text} for ${expected}`);
        continue;
      }
      if (typeof truth === 'object' && truth !== null && 'fault' in truth) {
        if (cell?.text !== truth.written) found.push(`${sheet} ${row} ${field}: ${cell?.text} is not ${truth.written}`);
        before[field] = truth;
        continue;
      }
      const read = /^(同上|〃)$/.test(cell?.text ?? '') ? before[field] : readCell(field, cell);
      before[field] = read;
      // Wide and narrow characters mean the same.
      if (JSON.stringify(read) !== JSON.stringify(truth).normalize('NFKC'))
        found.push(`${sheet} ${row} ${field}: ${JSON.stringify(read)} for ${JSON.stringify(truth)}`);
    }
  }
  return found;
}

describe('untidy ledgers', () => {
  it('are the same bytes and the same truth for the same seed', () => {
    for (const ledger of ledgers) {
      for (const variant of [0, 4, 8, 15, 18]) {
        const first = make(ledger, variant);
        const second = make(ledger, variant);
        expect(digest(first.bytes)).toBe(digest(second.bytes));
        expect(first.truth).toEqual(second.truth);
        expect(digest(make(ledger, variant, 'another').bytes)).not.toBe(digest(first.bytes));
      }
    }
  });

  it('agree cell by cell with what another reader finds in them', () => {
    for (const file of files) expect(differences(file), label(file)).toEqual([]);
  });

  it('agree in the same way for the other twenty-four', () => {
    expect(further).toHaveLength(24);
    expect(furtherFiles.flatMap((file) => differences(file).map((text) => `${label(file)} ${text}`))).toEqual([]);
  });

  it('hold every person of the ledger, and say of every other row what it is', () => {
    const heads = population.households.filter(({ household }) => household.lowIncome !== null).length;
    for (const file of files) {
      const { truth } = file;
      const persons = new Set(truth.rows.map(({ person }) => person));
      expect(persons.size, label(file)).toBe(truth.ledger === 'T01' ? 900 + guests.length : heads);
      for (const sheet of new Set(truth.rows.map((row) => row.sheet))) {
        const rows = [...truth.rows, ...truth.ignored].filter((row) => row.sheet === sheet).map(({ row }) => row);
        expect(
          rows.toSorted((a, b) => a - b),
          label(file),
        ).toEqual(rows.map((_, at) => at + 1));
      }
      expect(truth.duplicates.length > 0).toBe((truth.untidiness['duplicate-row'] ?? 0) > 0);
    }
  });

  it('show every habit and every fault somewhere', () => {
    const used = new Set(files.flatMap(({ truth }) => Object.keys(truth.untidiness)));
    const expected = `
      file-xlsx file-xls file-csv-gbk file-csv-utf8 file-csv-utf8-bom captions-official captions-abbreviated captions-other captions-decorated
      title title-who-and-when header-two-line header-repeated columns-shuffled column-unknown column-blank column-omitted row-blank subtotal notes
      several-sheets several-tables sheets-without-tables merged-household ditto comment formula duplicate-row guest empty-mark text-wide name-blank name-other-dot
      date-iso date-slash date-dot date-dot-padded date-compact date-compact-number date-hanzi date-hanzi-padded date-hanzi-spaced date-numerals date-date-cell date-bare-serial
      date-short-year date-with-time date-wide date-month sex-word sex-long-word sex-letter sex-digit sex-digit-number sex-padded
      number-plain number-lower-x number-spaced number-dashed number-wide number-apostrophe number-tab number-formula-text number-trailing-blank number-old-15 number-missing
      phone-plain phone-spaced phone-dashed phone-plus-86 phone-plus-86-tight phone-number phone-two phone-wide phone-labelled phone-landline
      code-other-word code-as-code code-blank-inside grid-number count-number money-number money-with-unit account-spaced
      fault-identity-number-check-digit fault-identity-number-length fault-identity-number-letters fault-identity-number-no-such-date fault-identity-number-destroyed
      fault-birth-date-contradicts-number fault-birth-date-impossible fault-sex-contradicts-number fault-phone-length fault-bank-account-destroyed`;
    const wanted = expected.trim().split(/\s+/);
    expect(wanted.filter((trait) => !used.has(trait))).toEqual([]);
  });

  it('spoil no row on which two persons or two ledgers depend', () => {
    for (const { truth } of files) {
      const fragile = new Set([
        ...truth.mustNotMerge.filter(({ why }) => why === 'same-name-and-birthday').flatMap(({ a, b }) => [a, b]),
        ...truth.conflicts.map(({ person }) => person),
      ]);
      const spoilt = truth.rows.filter(({ person, cells }) => fragile.has(person) && JSON.stringify(cells).includes('"fault":"identity'));
      expect(spoilt).toEqual([]);
    }
    expect(files.some(({ truth }) => truth.mustNotMerge.some(({ why }) => why === 'same-name-and-birthday'))).toBe(true);
  });

  it('let the two ledgers disagree in the same way, each with its date', () => {
    const [first, second] = ledgers.map((ledger) => make(ledger, 0).truth);
    expect(first!.conflicts.length).toBeGreaterThan(1);
    expect(second!.conflicts).toEqual(first!.conflicts);
    for (const { person, field, values } of first!.conflicts) {
      for (const [at, truth] of [first!, second!].entries()) {
        expect(truth.rows.find((row) => row.person === person)?.cells[field]).toBe(values[at]?.value);
        expect(values[at]?.asOf).toBe(truth.asOf);
      }
      expect(values[0]?.value).not.toBe(values[1]?.value);
    }
  });

  it('say of every row of the other ledgers what it is, and never show a number of a county that exists', () => {
    for (const file of furtherFiles) {
      const { rows, ignored } = file.truth;
      for (const sheet of new Set(rows.map((row) => row.sheet))) {
        const numbers = [...rows, ...ignored].filter((row) => row.sheet === sheet).map(({ row }) => row);
        expect(
          numbers.toSorted((a, b) => a - b),
          label(file),
        ).toEqual(numbers.map((_, at) => at + 1));
      }
      const written = rows.flatMap(({ cells }) => [cells['identityNumber'], cells['disputantNumber'], cells['disabilityNumber']]);
      const foreign = written.filter((truth) => typeof truth === 'string' && !truth.startsWith('999921'));
      expect(foreign, label(file)).toEqual([]);
    }
  });

  it('show every habit and fault of the other ledgers somewhere', () => {
    const used = new Set(furtherFiles.flatMap(({ truth }) => Object.keys(truth.untidiness)));
    const wanted = `code-other-word code-standard-digit code-class-and-grade code-blank-inside codes-several cell-two-persons short-number
      long-number-spaced long-number-apostrophe long-number-wide measure-with-unit measure-number column-unknown column-omitted duplicate-row
      header-two-line merged-household ditto comment several-sheets several-tables number-missing number-old-15 phone-two date-month date-numerals
      fault-identity-number-destroyed fault-long-number-destroyed fault-bank-account-destroyed fault-date-impossible fault-birth-date-impossible
      fault-identity-number-no-such-date fault-identity-number-check-digit fault-phone-length`;
    expect(wanted.split(/\s+/).filter((trait) => !used.has(trait))).toEqual([]);
  });

  it('say of the tidiest hand what is known of people', () => {
    const standings = openStandings(population);
    const known = new Map(population.households.flatMap((home) => standings.next(home).members.map((one) => [one.person, one])));
    const cellsOf = (ledger: LedgerKind): { person: string; cells: Readonly<Record<string, unknown>> }[] =>
      make(ledger, 0).truth.rows.filter(({ cells }) => !JSON.stringify(cells).includes('"fault"'));
    const disabled = cellsOf('T09').map(({ person, cells }) => [
      person,
      cells['disabilityClass'],
      cells['disabilityGrade'],
      cells['disabilityNumber'],
    ]);
    expect(disabled.length).toBeGreaterThan(10);
    expect(disabled).toEqual(
      disabled.map(([person]) => {
        const { disability } = known.get(String(person)) ?? {};
        return [person, disability?.class, disability?.grade, disability?.certificateNumber];
      }),
    );
    const served = cellsOf('T24').map(({ person, cells }) => [
      person,
      cells['enlistedOn'],
      cells['dischargedOn'],
      cells['veteranCardNumber'],
    ]);
    expect(served.length).toBeGreaterThan(5);
    expect(served).toEqual(
      served.map(([person]) => {
        const { veteran } = known.get(String(person)) ?? {};
        return [person, veteran?.enlistedOn, veteran?.dischargedOn, veteran?.cardNumber];
      }),
    );
    const unknown = cellsOf('T03').filter(({ person, cells }) => cells['arrivedOn'] !== known.get(person)?.stay?.arrivedOn);
    expect(unknown).toEqual([]);
  });

  it('know of nothing that began after the day of the ledger, and of people as they were then', () => {
    for (const ledger of further) {
      const { rows, asOf, conflicts } = make(ledger, 0).truth;
      const begun = rows.flatMap(({ cells }) =>
        ['joinedPartyOn', 'reliefOn', 'visitedOn', 'recognisedOn', 'registeredOn', 'acceptedOn', 'inspectedOn', 'rentedSince'].map(
          (field) => cells[field],
        ),
      );
      expect(begun.filter((date) => typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && date > asOf)).toEqual([]);
      for (const { person, field, values } of conflicts)
        expect(rows.find((row) => row.person === person)?.cells[field], `${ledger} ${person}`).toBe(values[1]?.value);
    }
    const { conflicts } = make('T19', 0).truth;
    expect(new Set(conflicts.map(({ field }) => field))).toEqual(new Set(['phone', 'currentAddress']));
    expect(conflicts.length).toBeGreaterThan(15);
  });
});
