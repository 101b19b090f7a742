import { type Refusal, refuse } from '@linli/kernel/model';
import { type Context, type Tx, sql } from '@linli/kernel/server';

/** A pair of the queue as it is kept. */
export interface StoredCandidate {
  readonly first: string;
  readonly second: string;
  readonly place: string;
  readonly other_place: string;
  readonly rank: number;
  readonly kind: string;
  readonly found_at: string;
  readonly import_label: string | null;
  readonly state: 'open' | 'apart' | 'merged' | 'gone';
  readonly later_until: string | null;
  readonly asked_place: string | null;
  readonly asked_by_name: string | null;
  readonly asked_at: string | null;
  readonly question: string | null;
  readonly answered_place: string | null;
  readonly answered_by_name: string | null;
  readonly answered_at: string | null;
  readonly answer: string | null;
  readonly decided_at: string | null;
  readonly decided_by_name: string | null;
}

/** The smaller id first, as pairs are kept. */
export const ordered = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a]);

/** May miss: unknown pairs and pairs behind the wall look the same. */
export async function findCandidate(tx: Tx, county: string, a: string, b: string): Promise<StoredCandidate | undefined> {
  const [first, second] = ordered(a, b);
  const found = await sql<StoredCandidate>`
    select * from residents.candidate where county = ${county} and first = ${first}::uuid and second = ${second}::uuid for update
  `.execute(tx);
  return found.rows[0];
}

/** Somebody was quicker: says who, when and what. */
export function decideStillOpen(pair: StoredCandidate | undefined): Refusal | undefined {
  if (pair === undefined || pair.state === 'open') return undefined;
  const by = pair.decided_by_name ?? '';
  const what = {
    apart: { zh: '认定为两个人', en: 'found to be two persons' },
    merged: { zh: '合并成一条', en: 'merged into one' },
    gone: { zh: '处理过', en: 'settled' },
  }[pair.state];
  return refuse('conflict', 'decided-meanwhile', {
    zh: `这一对刚才已由${by === '' ? '别人' : `“${by}”`}${what.zh}，不用再办。`,
    en: `This pair was ${what.en} meanwhile${by === '' ? '' : ` by ${by}`}. Nothing is left to do.`,
  });
}

/** The pair as decided, for everybody who looks at the queue. */
export async function closeCandidate(
  context: Context,
  county: string,
  pairs: readonly (readonly [string, string])[],
  state: 'apart' | 'merged',
): Promise<void> {
  const sorted = pairs.map(([a, b]) => ordered(a, b));
  await sql`
    update residents.candidate as c set state = ${state}, decided_at = ${context.now}::timestamptz, decided_by_name = ${context.actor.name}, later_until = null
    from unnest(${sorted.map(([first]) => first)}::uuid[], ${sorted.map(([, second]) => second)}::uuid[]) as x(first, second)
    where c.county = ${county} and c.first = x.first and c.second = x.second
  `.execute(context.tx);
}
