import type pg from 'pg';
import { parentOf } from '@linli/kernel/model';
import { searchKeysOf } from '../model/readings.ts';
import type { Readings } from '../model/readings.ts';
import { regionOf } from '../model/region.ts';
import { copyField, copyIn } from './copy-in.ts';
import { openDataFile } from './data-file.ts';
import type { DataFile } from './data-file.ts';

export interface LoadReport {
  /** False when this edition was there already. */
  readonly loaded: boolean;
  readonly nodes: number;
}

const LOCK = 'linli.regions.load'; // two starts must not load at once
const columns = 'code, parent, level, name, short_name, pinyin, initials, placeholder, kind';

/**
 * Fills `regions.region` with the national tree, once, in one transaction: it is there whole or not at all. A province that
 * was loaded before stays as it is, and the rest joins it while others read. What an unfinished load by other means left
 * behind is thrown away first; changes of the tree are never thrown away. Needs the owner's connection, outside a transaction.
 */
export async function loadRegions(client: pg.ClientBase, file: DataFile = openDataFile()): Promise<LoadReport> {
  const report = await onceLocked(client, file, async (known) => {
    if (known.provinces.length > 0) await copyNodes(client, file, (code) => !known.provinces.some((each) => code.startsWith(each)));
    else await fill(client, file);
    await client.query("delete from regions.edition where edition like $1 || '/%'", [file.header.edition]);
    await note(client, file, file.header.edition, file.header.nodes);
    return file.header.nodes;
  });
  if (report.loaded) await client.query('analyze regions.region');
  return report;
}

/** One province with all below it, into an empty tree: a new program opens its door with it, and loads the rest behind. */
export async function loadProvince(client: pg.ClientBase, province: string, file: DataFile = openDataFile()): Promise<LoadReport> {
  return onceLocked(client, file, async (known) => {
    if (known.provinces.length > 0) return 0;
    await emptyTree(client);
    await copyNodes(client, file, (code) => code.startsWith(province));
    const { rows } = await client.query<{ nodes: number }>('select count(*)::int as nodes from regions.region');
    await note(client, file, `${file.header.edition}/${province}`, rows[0]?.nodes ?? 0);
    return rows[0]?.nodes ?? 0;
  });
}

interface Known {
  /** Those that were loaded by themselves. */
  readonly provinces: readonly string[];
}

/** `load` answers how many nodes came; it is not asked when the whole edition is there. */
async function onceLocked(client: pg.ClientBase, file: DataFile, load: (known: Known) => Promise<number>): Promise<LoadReport> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [LOCK]);
    const { rows } = await client.query<{ edition: string; nodes: number }>('select edition, nodes from regions.edition');
    const whole = rows.find((each) => each.edition === file.header.edition);
    const head = `${file.header.edition}/`;
    const provinces = rows.filter((each) => each.edition.startsWith(head)).map((each) => each.edition.slice(head.length));
    const nodes = whole?.nodes ?? (await load({ provinces }));
    await client.query('commit');
    return { loaded: whole === undefined && nodes > 0, nodes };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function note(client: pg.ClientBase, { header }: DataFile, edition: string, nodes: number): Promise<void> {
  await client.query('insert into regions.edition (edition, cutoff, nodes, sha256) values ($1, $2, $3, $4)', [
    edition,
    header.cutoff,
    nodes,
    header.sha256,
  ]);
}

async function emptyTree(client: pg.ClientBase): Promise<void> {
  const changed = await client.query('select 1 from regions.succession limit 1');
  if (changed.rows.length > 0) {
    throw new Error('The tree of regions has recorded changes but no edition. It cannot be loaded again without losing them.');
  }
  await client.query('truncate regions.region, regions.succession');
}

async function fill(client: pg.ClientBase, file: DataFile): Promise<void> {
  await emptyTree(client);
  await client.query("set local maintenance_work_mem = '256MB'");
  const rebuild = await dropIndexes(client);
  await copyNodes(client, file, () => true);
  for (const definition of rebuild) await client.query(definition);
}

function copyNodes(client: pg.ClientBase, file: DataFile, wanted: (code: string) => boolean): Promise<void> {
  const nodes = Iterator.from(file.nodes()).filter((node) => wanted(node.code));
  return copyIn(client, `copy regions.region (${columns}) from stdin`, linesOf(nodes, file.readings()));
}

/** An index built at the end costs a third of one kept up row by row. The primary key stays: the rows come in its order. */
async function dropIndexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = 'regions.region'::regclass and not indisprimary order by 1`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}

/** Lines of COPY for nodes in code order. */
export function* linesOf(nodes: Iterable<{ readonly code: string; readonly name: string }>, readings: Readings): Generator<string> {
  const cities = new Map<string, string>();
  for (const { code, name } of nodes) {
    if (code.length === 4) cities.set(code, name);
    const region = regionOf(code, name, cities.get(parentOf(code) ?? '') ?? '');
    const keys = searchKeysOf(region.shortName, readings);
    yield `${[code, region.parent, region.level, name, region.shortName, keys.pinyin, keys.initials, region.placeholder, region.kind].map(copyField).join('\t')}\n`;
  }
}
