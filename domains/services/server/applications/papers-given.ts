import { type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, insertRows, newId, sql } from '@linli/kernel/server';
import type { GivenMaterial } from '../../model/application/complete.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { type Unfit, unfitWords } from '../../model/stated.ts';
import { paper } from '../../model/registers/paper.ts';
import { type Belongs, type KeptMaterial } from './content.ts';
import { type PaperRow, changesFor, standingOfPaper } from './papers-held.ts';

interface Taking {
  readonly belongs: Belongs;
  readonly person: string | null;
  readonly form: ItemForm;
  readonly materials: readonly GivenMaterial[];
}

const unfit = (name: string, why: Unfit | undefined): Refusal =>
  refuse(
    'conflict',
    'paper-unfit',
    why === undefined
      ? {
          zh: `以前交的“${name}”不能用在这次：不是这位居民的，或者不是这次要的那一种。请重新交一份。`,
          en: `The "${name}" of before cannot be used again: it is another person's, or of another kind. Bring a new one.`,
        }
      : { zh: `“${name}”：${unfitWords(why).zh}`, en: `"${name}": ${unfitWords(why).en}` },
    { where: 'materials' },
  );

interface EarlierRow extends PaperRow {
  readonly person: string | null;
}

async function earlierPapers(context: Context, county: string, ids: readonly string[]): Promise<Map<string, EarlierRow>> {
  if (ids.length === 0) return new Map();
  const found = await sql<EarlierRow>`
    select id, person, material, name, issued_on::text as issued_on, valid_until::text as valid_until, created_at as given from services.paper
    where county = ${county} and id = any(${[...ids]}::uuid[]) and ended_at is null
  `.execute(context.tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/**
 * The files of an earlier paper once more, as uploads of whoever uses it again: each application keeps papers of its own, so that a
 * department sees those that came to it and no others. Contents lie there once, by their address.
 */
async function filesAgain(context: Context, { county, place }: Belongs, papers: readonly string[]): Promise<Map<string, string[]>> {
  if (papers.length === 0) return new Map();
  const found = await sql<{ id: string; record: string }>`
    select id, record from kernel.file
    where county = ${county} and register = ${paper.name} and field = 'files' and record = any(${[...papers]}::uuid[]) and state = 'attached' order by record, id
  `.execute(context.tx);
  const copies = found.rows.map(({ id, record }) => ({ from: id, id: newId(), record }));
  await sql`
    insert into kernel.file (county, id, register, field, place, seen_below, state, name, kind, bytes, sha256, address, created_at, account, account_name)
    select f.county, x.id, f.register, f.field, ${place}, f.seen_below, 'uploaded', f.name, f.kind, f.bytes, f.sha256, f.address, ${context.now}::timestamptz,
      ${context.actor.account}::uuid, ${context.actor.name}
    from json_to_recordset(${JSON.stringify(copies)}::json) as x("from" uuid, id uuid) join kernel.file f on f.county = ${county} and f.id = x."from"
    on conflict (county, id) do nothing
  `.execute(context.tx);
  return new Map([...Map.groupBy(copies, ({ record }) => record)].map(([record, own]) => [record, own.map(({ id }) => id)]));
}

/** Keeps what came with files, set-wise, and answers how every paper stands with the application. */
export async function takePapers(context: Context, { belongs, person, form, materials }: Taking): Promise<KeptMaterial[] | Refusal> {
  const wanted = materials.flatMap(({ how, given }) => (how === 'earlier' && given?.paper !== undefined ? [given.paper] : []));
  const earlier = await earlierPapers(context, belongs.county, wanted);
  const own = person === null ? [] : [...earlier.values()].filter((row) => row.person === person);
  const changes = person === null ? [] : await changesFor(context, { county: belongs.county, person, form }, own);
  const files = await filesAgain(context, belongs, [...earlier.keys()]);
  const rows: { readonly id: string; readonly place: string; readonly values: Record<string, unknown> }[] = [];
  const keep = (each: GivenMaterial): KeptMaterial | Refusal => {
    const { key, how, given, name } = each;
    const before = how === 'earlier' ? earlier.get(given?.paper ?? '') : undefined;
    if (how === 'earlier') {
      if (before === undefined || person === null || before.person !== person || before.material !== key) return unfit(name.zh, undefined);
      const standing = standingOfPaper(form, context.today, before, changes);
      if (!standing.fits) return unfit(name.zh, standing.unfit ?? undefined);
    }
    const brought = before === undefined ? (given?.files ?? []) : (files.get(before.id) ?? []);
    const issuedOn = before?.issued_on ?? given?.issuedOn ?? null;
    const validUntil = before?.valid_until ?? given?.validUntil ?? null;
    // What is only shown leaves nothing behind: no copy is kept (M39).
    if (how === 'missing' || each.way === 'show' || brought.length === 0) return { key, how, paper: null, issuedOn, validUntil };
    const id = newId();
    const { holder, department, application } = belongs;
    rows.push({
      id,
      place: belongs.place,
      values: { person, holder, department, application, material: key, name: name.zh, issuedOn, validUntil, files: brought },
    });
    return { key, how, paper: id, issuedOn, validUntil };
  };
  const kept: KeptMaterial[] = [];
  for (const each of materials) {
    const one = keep(each);
    if (isRefusal(one)) return one;
    kept.push(one);
  }
  await insertRows(
    context,
    paper,
    rows.map((row) => ({ ...row, origins: { '*': { kind: 'desk', on: context.today } } })),
  );
  return kept;
}
