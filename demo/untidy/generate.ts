import { createRandom } from '../shared/random.ts';
import { drawColumns } from './columns.ts';
import { type Frame, ledgerTitle, writeNotes, writeTitle } from './frame.ts';
import { habitsOf } from './habits.ts';
import { ledgerRows, listConflicts } from './ledger-rows.ts';
import { divide, type Part } from './parts.ts';
import type { Pen } from './pen.ts';
import { ledgerDate, namesakesOf } from './resident-values.ts';
import type { LedgerRow } from './row.ts';
import { Sheet } from './sheet.ts';
import { type Findings, type TableWork, writeTable, writeTotal } from './table.ts';
import type { Truth, UntidyFile, UntidyOptions } from './types.ts';
import { writeFile } from './write-file.ts';

const mostSameNames = 500;

/** Every pair of one name and birthday, and so many of one name only: those grow with the square of the place. */
function pairsNotToMerge(rows: readonly LedgerRow[]): Truth['mustNotMerge'] {
  const people = new Map(rows.flatMap(({ person }) => (person === null ? [] : [[person.key, person]])));
  const pairs: Truth['mustNotMerge'][number][] = [];
  let sameNames = 0;
  for (const list of Map.groupBy(people.values(), ({ name }) => name).values()) {
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        const why = a.birthDate === b.birthDate ? 'same-name-and-birthday' : 'same-name';
        if (why === 'same-name' && (sameNames += 1) > mostSameNames) continue;
        pairs.push({ a: a.key, b: b.key, why });
      }
    }
  }
  return pairs;
}

function duplicatesIn(findings: Findings): Truth['duplicates'] {
  return [...Map.groupBy(findings.rows, ({ record }) => record)]
    .filter(([, rows]) => rows.length > 1)
    .map(([record, rows]) => ({ person: rows[0]?.person ?? '', record, rows: rows.map(({ sheet, row }) => ({ sheet, row })) }));
}

/** Sheets that hold no table: two empty ones, as every new workbook has them, instructions, and hidden word lists. */
function sheetsWithoutTables(pen: Pen): Sheet[] {
  const help = new Sheet('填写说明');
  help.addText(['一、本表按户填写，户主填在第一行。']);
  help.addText(['二、出生日期按身份证填写。']);
  const lists = new Sheet('字典');
  lists.hidden = true;
  lists.addText(['男', '未婚', '小学']);
  lists.addText(['女', '已婚', '初中']);
  pen.mark('sheets-without-tables');
  return [help, new Sheet('Sheet2'), new Sheet('Sheet3'), lists];
}

const extension = (format: Truth['format']): string => (format.startsWith('csv') ? 'csv' : format);

function writeParts(frame: Frame, parts: readonly Part[], work: Pick<TableWork, 'columns' | 'findings' | 'today' | 'namesakes'>): Sheet[] {
  const { pen, ledger } = frame;
  const { habits } = pen;
  const apart = habits.split === 'sheets' && parts.length > 1;
  const text = habits.format.startsWith('csv');
  const sheets: Sheet[] = [];
  for (const [at, part] of parts.entries()) {
    const open = sheets.at(-1);
    const sheet = open === undefined || apart ? new Sheet(text ? '' : apart ? part.title : 'Sheet1') : open;
    if (sheet === open) frame.ignored.push({ sheet: sheet.name, row: sheet.add([]), kind: 'blank' });
    else sheets.push(sheet);
    writeTitle(frame, sheet, part.title);
    const totals: TableWork = { ...work, pen, ledger, sheet };
    writeTable(totals, part.rows);
    if (habits.subtotals && parts.length > 1) writeTotal(totals, '小计', part.rows.length);
    if (habits.subtotals && at === parts.length - 1)
      writeTotal(
        totals,
        '合计',
        parts.reduce((sum, { rows }) => sum + rows.length, 0),
      );
    if (habits.notes && (apart || at === parts.length - 1)) writeNotes(frame, sheet);
  }
  return sheets;
}

/**
 * Writes a ledger of a population as clerks really keep it, together with the truth about it, cell by cell.
 * The same options give the same bytes. Nothing is shared with any program that reads such files.
 */
export function generateUntidy(options: UntidyOptions): UntidyFile {
  const { population, ledger, variant, seed } = options;
  const habits = habitsOf(variant, seed);
  const random = createRandom(`${seed}/untidy/${population.place}/${ledger}/${variant}`);
  const untidiness: Record<string, number> = {};
  const mark = (trait: string): void => {
    untidiness[trait] = (untidiness[trait] ?? 0) + 1;
  };
  const pen: Pen = { random, habits, typed: !habits.format.startsWith('csv'), mark };
  mark(`file-${habits.format}`);
  mark(`captions-${habits.captions}`);
  const rows = ledgerRows(options, habits.addressForm);
  const columns = drawColumns(pen, ledger, options.withoutNumbers === true);
  const asOf = ledgerDate(ledger, population.today);
  const findings: Findings = { tables: [], rows: [], ignored: [], comments: [] };
  const frame: Frame = { pen, population, ledger, asOf, width: columns.length, ignored: findings.ignored };
  const sheets = writeParts(frame, divide(pen, rows), {
    columns,
    findings,
    today: population.today,
    namesakes: namesakesOf(options),
  });
  const others = habits.emptySheets ? sheetsWithoutTables(pen) : [];
  for (const _ of options.guests ?? []) if (ledger === 'T01') mark('guest');
  const fileName = `${population.placeName}社区${ledgerTitle(pen, ledger)}${asOf.slice(0, 7).replace('-', '')}.${extension(habits.format)}`;
  const written = new Set(findings.rows.map(({ person }) => person));
  const truth: Truth = {
    ledger,
    variant,
    seed,
    place: population.place,
    fileName,
    format: habits.format,
    asOf,
    addressForm: habits.addressForm,
    tables: findings.tables,
    rows: findings.rows,
    ignored: findings.ignored,
    ignoredSheets: others.map(({ name }) => name),
    comments: habits.format === 'xlsx' ? findings.comments : [],
    duplicates: duplicatesIn(findings),
    mustNotMerge: pairsNotToMerge(rows),
    conflicts: listConflicts(options).filter(({ person }) => written.has(person)),
    untidiness,
  };
  return { fileName, bytes: writeFile([...sheets, ...others], habits.format), truth };
}
