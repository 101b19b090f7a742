import { type InputOf, type OutputOf, type Refusal, type Register, decideRight, isSealed, snake, tableOf } from '@linli/kernel/model';
import { type Context, findStored, sql, unknownRow } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { LineageNode, getLineage } from '../../model/operations.ts';
import { stateWord } from '../words.ts';

const NODES_MAX = 100; // reports of one burst pipe; more are counted nowhere else either

interface Link {
  readonly kind: string;
  readonly register: string;
  readonly record: string;
}

/** The field by which a person knows a row, where it may be read out: no reference, nothing sealed. */
const titleField = (of: Register): string | undefined =>
  of.title.find((key) => of.fields[key] !== undefined && of.fields[key].kind !== 'reference' && !isSealed(of.fields[key]));

/** What records of a register are called, of those that may be seen; one question for all of them. */
async function titlesOf({ tx }: Context, county: string, of: Register, ids: readonly string[]): Promise<Map<string, string>> {
  const key = titleField(of);
  const title = key === undefined ? sql`''` : sql`coalesce(${sql.ref(snake(key))}::text, '')`;
  const found = await sql<{ id: string; title: string }>`
    select id, ${title} as title from ${sql.table(tableOf(of))} where county = ${county} and id = any(${[...ids]}::uuid[]) limit ${NODES_MAX}
  `.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row.title]));
}

const addressOf = (context: Context, of: Register, record: string): string => {
  const [domain, own] = of.name.split('.');
  return context.dictionary.procedures.has(of.name) ? `/inbox/${domain}/${own}/${record}` : `/registers/${domain}/${own}/${record}`;
};

async function nodesOf(context: Context, county: string, links: readonly Link[]): Promise<LineageNode[]> {
  const nodes: LineageNode[] = [];
  for (const [name, own] of Map.groupBy(links, ({ register }) => register)) {
    const of = context.dictionary.registers.get(name);
    if (of === undefined) continue;
    const open = decideRight(context.actor, of, 'read') === undefined;
    const titles = open ? await titlesOf(context, county, of, own.map(({ record }) => record)) : new Map<string, string>(); // prettier-ignore
    nodes.push(
      ...own.map(({ kind, record }) => ({
        register: name,
        registerLabel: of.label,
        record,
        kind,
        title: titles.get(record) ?? null,
        address: titles.has(record) ? addressOf(context, of, record) : null,
      })),
    );
  }
  return nodes;
}

interface Sibling {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** Other reports of the same, in whichever direction they were linked. */
async function sameAs({ tx }: Context, county: string, id: string, main: string | null): Promise<LineageNode[]> {
  const found = await sql<Sibling>`
    select id, number, state from events.event
    where county = ${county} and (duplicate_of = ${id}::uuid or id = ${main}::uuid) and ended_at is null order by id limit ${NODES_MAX}
  `.execute(tx);
  return found.rows.map(({ id: record, number, state }) => ({
    register: event.name,
    registerLabel: event.cases.label,
    record,
    kind: record === main ? 'main' : 'duplicate',
    title: `${number} ${stateWord(state).zh}`,
    address: `/inbox/events/event/${record}`,
  }));
}

export async function lineageOf(context: Context, { id }: InputOf<typeof getLineage>): Promise<OutputOf<typeof getLineage> | Refusal> {
  const row = await findStored(context, event.cases, id);
  if (row === undefined) return unknownRow(event.cases);
  const county = String(row['county']);
  const found = await sql<Link>`
    select kind, register, record from events.outgrowth where county = ${county} and event = ${id}::uuid and ended_at is null order by id limit ${NODES_MAX}
  `.execute(context.tx);
  const main = typeof row['duplicate_of'] === 'string' ? row['duplicate_of'] : null;
  return {
    became: await nodesOf(context, county, found.rows),
    sameAs: await sameAs(context, county, id, main),
  };
}
