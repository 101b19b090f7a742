import { type Dictionary, type Register, tableOf } from '../../model/index.ts';
import { seal, unseal } from '../crypto/seal.ts';
import { hasSalt } from '../register/ddl.ts';
import { type Extra, saltOf } from '../store/extra-values.ts';
import { type Rewriting, type Rewritten, inTurns } from './rewrite.ts';

const BATCH_ROWS = 500; // as for declared columns

/** The kinds of a county's field that are sealed, as its declaration names them. */
export const sealedCountyKinds: readonly string[] = ['phone', 'account', 'secretText'];

interface Row {
  readonly id: string;
  readonly extra: Extra;
  readonly key_salt: Buffer | null;
}

/** Generation of a county's sealed value: kept as hex, the version first, then the generation in four digits (crypto/seal.ts). */
export const generationOfHex = (value: string): string => `substring(${value} from 3 for 4)`;

const hexOf = (kid: number): string => kid.toString(16).padStart(4, '0');

/** Seals what counties keep in fields of their own anew, by the rules of declared columns: whoever changes a row meanwhile wins. */
export async function rewriteCounties(job: Rewriting & { readonly dictionary: Dictionary }): Promise<(Rewritten & { where: string })[]> {
  const declared = await job.db.owner.query<{ county: string; register: string; keys: string[] }>(
    `select county, register, array_agg(key order by slot) as keys from kernel.county_field where kind = any($1::text[])
     group by county, register order by county, register`,
    [sealedCountyKinds],
  );
  const done: (Rewritten & { where: string })[] = [];
  for (const { county, register, keys } of declared.rows) {
    const of = job.dictionary.registers.get(register);
    if (of !== undefined) done.push({ where: tableOf(of), ...(await rewriteRegister(job, of, county, keys)) });
  }
  return done;
}

async function rewriteRegister(job: Rewriting, of: Register, county: string, keys: readonly string[]): Promise<Rewritten> {
  let [done, unreadable] = [0, 0];
  for (let after: string | undefined; ;) {
    const rows = await oldRows(job, of, county, keys, after);
    after = rows.at(-1)?.id;
    if (after === undefined) return { done, unreadable };
    const anew = rows.map((row) => sealedAnew(job, of, row, keys));
    const records = anew.flatMap(({ record }) => record ?? []);
    const statement = `update ${tableOf(of)} as t set extra = x.extra from json_to_recordset($1::json) as x(id uuid, extra jsonb, was jsonb)
      where t.county = $2 and t.id = x.id and t.extra = x.was`;
    const count = records.length === 0 ? 0 : await inTurns(job, statement, [JSON.stringify(records), county]);
    done += count;
    unreadable += anew.reduce((sum, each) => sum + each.unreadable, 0);
    if (count > 0) await job.progress(tableOf(of), count);
  }
}

/** Rows in which a value is sealed with another generation. An erased row has no salt, and nothing opens it. */
async function oldRows(job: Rewriting, of: Register, county: string, keys: readonly string[], after: string | undefined): Promise<Row[]> {
  const salt = hasSalt(of) ? 'key_salt' : 'null::bytea';
  const found = await job.db.owner.query<Row>(
    `select id, extra, ${salt} as key_salt from ${tableOf(of)} as t
     where county = $1 and ${hasSalt(of) ? 'key_salt is not null' : `extra ? '#salt'`} and ($4::uuid is null or id > $4::uuid)
       and exists (select 1 from unnest($2::text[]) as k(key) where ${generationOfHex('t.extra ->> k.key')} <> $3)
     order by id limit ${BATCH_ROWS}`,
    [county, keys, hexOf(job.keys.current.kid), after ?? null],
  );
  return found.rows;
}

interface Anew {
  readonly record: Record<string, unknown> | undefined;
  readonly unreadable: number;
}

function sealedAnew({ keys: ring }: Rewriting, of: Register, row: Row, keys: readonly string[]): Anew {
  const salt = saltOf({ ...row });
  const extra: Record<string, unknown> = { ...row.extra };
  let [changed, unreadable] = [false, 0];
  for (const key of keys) {
    const envelope = extra[key];
    if (salt === undefined || typeof envelope !== 'string') continue;
    const bytes = Buffer.from(envelope, 'hex');
    if (bytes.readUInt16BE(1) === ring.current.kid) continue;
    const about = `${of.name}.${key}`;
    try {
      extra[key] = seal(ring, salt, about, unseal(ring, salt, about, bytes)).toString('hex');
      changed = true;
    } catch {
      unreadable += 1;
    }
  }
  return { record: changed ? { id: row.id, extra, was: row.extra } : undefined, unreadable };
}
