import { type InputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, dayIn, fulfil, insertRows, monthOf, newId, sql, unknownRow } from '@linli/kernel/server';
import {
  type LedgerTable,
  columnKey,
  knownShares,
  pairsOf,
  reductionTenths,
  repetitionOf,
  residentFacts,
} from '../../model/duplicates/index.ts';
import { analyseDuplicates, decideDuplicate, takeTemplates } from '../../model/duplicates/operations.ts';
import { ledger, mergeDecision } from '../../model/duplicates/registers.ts';
import { declaredFields, isHome } from '../../model/dictionary/index.ts';
import { templates } from '../../model/templates/index.ts';

const MOST_SHOWN = 12;
const MONTHS_SHOWN = 12;
const SEPARATORS = /[、，,;；\t\n]+/;

const countyAt = (context: Context): string => {
  const county = countyOf(context.actor.place);
  if (county === undefined) throw new Error('Ledgers in use are kept by a county.');
  return county;
};

/** Facts that the registers keep, by the names that headers have; with those of the domain reference always among them. */
const kept: ReadonlySet<string> = new Set([
  ...residentFacts,
  ...declaredFields.entries.filter((each) => isHome(each) && each.path.startsWith('person.')).map((each) => columnKey(each.label.zh)),
]);

async function ledgersOf(context: Context, county: string): Promise<Stored[]> {
  const found = await sql<Stored>`select * from ledgers.ledger where county = ${county} order by title, id`.execute(context.tx);
  return found.rows;
}

const tableOf = (row: Stored): LedgerTable => ({
  id: String(row['id']),
  title: String(row['title']),
  columns: String(row['columns'])
    .split(SEPARATORS)
    .map((each) => each.trim())
    .filter((each) => each !== ''),
});

const inUse = (row: Stored): boolean => row['ended_at'] === null;

interface Decided {
  readonly decision: 'accept' | 'reject' | 'later';
  readonly reason: string;
  readonly on: string;
}

const pairKey = (a: string, b: string): string => [a, b].toSorted().join(' ');

async function decisionsOf(context: Context, county: string): Promise<Map<string, Decided>> {
  const found = await sql<Decided & { kept: string; other: string }>`
    select kept, other, decision, reason, (created_at at time zone 'Asia/Shanghai')::date as on from ledgers.merge_decision where county = ${county} order by created_at, id
  `.execute(context.tx);
  return new Map(found.rows.map(({ kept: a, other, decision, reason, on }) => [pairKey(a, other), { decision, reason, on }]));
}

const monthAt = (moment: unknown): string => monthOf(dayIn(new Date(String(moment))));

/** Tables ever asked and tables still asked, at the end of each of the last months. */
function reductionOf(rows: readonly Stored[], today: string) {
  const months = Array.from({ length: MONTHS_SHOWN }, (_, at) => {
    const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - (MONTHS_SHOWN - 1 - at);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
  return months
    .map((month) => {
      const before = rows.filter((row) => monthAt(row['created_at']) <= month).length;
      const ended = rows.filter((row) => !inUse(row) && monthAt(row['ended_at']) <= month).length;
      return { month, before, after: before - ended, tenths: reductionTenths(before, before - ended) };
    })
    .filter((each) => each.before > 0);
}

async function analyse(context: Context) {
  const county = countyAt(context);
  const rows = await ledgersOf(context, county);
  const tables = rows.filter(inUse).map(tableOf);
  const decided = await decisionsOf(context, county);
  const found = repetitionOf(tables);
  const shares = knownShares(tables, kept);
  return {
    tables: found.tables,
    columns: found.columns,
    distinct: found.distinct,
    repeated: found.repeated,
    redundant: found.redundant,
    distinctBySubject: found.distinctBySubject,
    known: shares.reduce((total, each) => total + each.known, 0),
    most: found.most.slice(0, MOST_SHOWN),
    shares: shares.map((each) => ({ ...each, title: tables.find((one) => one.id === each.id)?.title ?? '' })),
    pairs: pairsOf(tables).map((pair) => ({
      ...pair,
      shared: pair.shared.map((each) => ({ ...each })),
      dropped: [...pair.dropped],
      moved: [...pair.moved],
      decided: decided.get(pairKey(pair.first, pair.second)) ?? null,
    })),
    reduction: reductionOf(rows, context.today),
  };
}

/** A merged table: the kept one takes over what only the other asked, the other one ends with the reason. */
async function merge(context: Context, keep: Stored, other: Stored, reason: string): Promise<Refusal | undefined> {
  const ours = tableOf(keep).columns;
  const keys = new Set(ours.map(columnKey));
  const moved = tableOf(other).columns.filter((each) => !keys.has(columnKey(each)));
  const askedBy = [...new Set([...((keep['asked_by'] as string[] | null) ?? []), ...((other['asked_by'] as string[] | null) ?? [])])];
  const widened = await changeRow(context, ledger, {
    id: String(keep['id']),
    values: { columns: [...ours, ...moved].join('、'), askedBy },
  });
  if (isRefusal(widened)) return widened;
  const ended = await changeRow(context, ledger, {
    id: String(other['id']),
    end: { reason: `并入《${String(keep['title'])}》：${reason}` },
  });
  return isRefusal(ended) ? ended : undefined;
}

async function decide(context: Context, input: InputOf<typeof decideDuplicate>) {
  const county = countyAt(context);
  const rows = (await ledgersOf(context, county)).filter(inUse);
  const keep = rows.find((row) => row['id'] === input.keep);
  const other = rows.find((row) => row['id'] === (input.keep === input.first ? input.second : input.first));
  if (input.keep !== input.first && input.keep !== input.second)
    return refuse('invalid', 'not-a-side', { zh: '请选保留哪一份。', en: 'Say which of the two stays.' }, { where: 'keep' });
  if (keep === undefined || other === undefined) return unknownRow(ledger);
  const [pair] = pairsOf([tableOf(keep), tableOf(other)]);
  if (pair === undefined)
    return refuse('conflict', 'not-repeated', {
      zh: '这两份台账现在已经不重复了，请刷新再看。',
      en: 'These two ledgers no longer repeat each other. Reload the page.',
    });
  await insertRows(context, mergeDecision, [
    {
      id: input.id,
      place: county,
      origins: { '*': { kind: 'desk', on: context.today } },
      values: {
        kept: input.keep,
        other: other['id'],
        likeness: pair.likeness,
        shared: pair.shared.length,
        together: pair.union,
        dropped: pair.dropped.join('、') || null,
        moved: pair.moved.join('、') || null,
        decision: input.decision,
        reason: input.reason,
      },
    },
  ]);
  context.note({ register: mergeDecision.name, record: input.id, place: county, details: { decision: input.decision } });
  if (input.decision !== 'accept') return { ended: 0 };
  return (await merge(context, keep, other, input.reason)) ?? { ended: 1 };
}

/** Ledgers that the platform fills stand in the list under their own names, once. */
async function take(context: Context) {
  const county = countyAt(context);
  const there = new Set((await ledgersOf(context, county)).map((row) => row['title']));
  const missing = templates.filter((each) => !there.has(each.title));
  await insertRows(
    context,
    ledger,
    missing.map((each) => ({
      id: newId(),
      place: county,
      origins: { '*': { kind: 'system', label: each.id } },
      values: {
        title: each.title,
        askedBy: [...each.owners],
        columns: each.columns
          .filter((column) => column.computed !== true)
          .map((column) => column.header)
          .join('、'),
        template: each.id,
      },
    })),
  );
  context.note({ register: ledger.name, place: county, details: { added: missing.length } });
  return { added: missing.length };
}

export const duplicateHandlers = [fulfil(analyseDuplicates, analyse), fulfil(decideDuplicate, decide), fulfil(takeTemplates, take)];
