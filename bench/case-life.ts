import { loadavg } from 'node:os';
import type { Operation } from '@linli/kernel/server';
import { type BenchCounty, openCounty } from './county.ts';
import { askFor, type Ask } from './clients.ts';
import { type PatternTable, fillCases, fillSql, keepPattern } from './fill-cases.ts';
import { type Life, type LivesTold, leadLives } from './lives.ts';
import { type Figures, head, row, underLoad } from './measure.ts';

const CLIENTS = 50;
const SECONDS = 15;
const SPIKE = 10; // times as many clients
const SPIKE_SECONDS = 10;
const AFTER_SECONDS = 20;
const ASK_SECONDS = 5;
const LIVES_PER_SECOND_MAX = 400; // more are never led: the bare database does about 600
const BACK = 0.9; // of the rate before counts as back

/** Somebody of the county, as cases are about them: `bench_person` in the database. */
export interface BenchPerson {
  readonly id: string;
  readonly place: string;
  readonly name: string;
}

/** What a procedure has to say of itself to be measured. */
export interface MeasuredProcedure {
  readonly title: string;
  /** Beside those of the domains. */
  readonly operations: readonly Operation[];
  /** Whatever the county needs first. */
  prepare(county: BenchCounty): Promise<void>;
  /** A case from its opening to its end, with the search that finds it; `turn` is the number of it. */
  life(county: BenchCounty, person: BenchPerson, turn: number): Life;
  /** What desks ask besides: lists, inbox, search. */
  asks(county: BenchCounty, person: BenchPerson, turn: number): Readonly<Record<string, Ask>>;
  /** The case that stands for the finished ones, and the one for the open ones, both led through the program. */
  pattern(county: BenchCounty, person: BenchPerson): Promise<{ readonly finished: string; readonly open: string }>;
  readonly finishedTables: readonly PatternTable[];
  readonly openTables: readonly PatternTable[];
  /** Of so many cases one is open. */
  readonly openEvery: number;
  /** The writes of one life on the bare database, a transaction a step: tables by step, and the updates between. */
  readonly bare: readonly (readonly string[])[];
  readonly bareUpdates: readonly string[];
}

const people = async ({ test }: BenchCounty, at: number, count: number): Promise<BenchPerson[]> => {
  const found = await test.db.owner.query<BenchPerson>('select id, place, name from bench_person where k >= $1 order by k limit $2', [
    at,
    count,
  ]);
  return found.rows;
};

/** Runs lives of people of whom none stands in another life of the same run. */
class Measuring {
  #turn = 0;
  readonly #county: BenchCounty;
  readonly #of: MeasuredProcedure;
  readonly #persons: number;
  constructor(county: BenchCounty, of: MeasuredProcedure, persons: number) {
    this.#county = county;
    this.#of = of;
    this.#persons = persons;
  }
  async lead(clients: number, seconds: number, warmUpSeconds = 0): Promise<LivesTold> {
    const count = (seconds + warmUpSeconds) * LIVES_PER_SECOND_MAX;
    const own: BenchPerson[] = [];
    while (own.length < count) {
      const at = (this.#turn + own.length) % this.#persons;
      own.push(...(await people(this.#county, at, count - own.length)));
    }
    const lives = own.map((person, at) => this.#of.life(this.#county, person, this.#turn + at));
    const told = await leadLives({ lives, clients, seconds, warmUpSeconds });
    this.#turn += count;
    return told;
  }
}

const lifeRow = (name: string, told: LivesTold): string => `| ${name} | ${told.livesPerSecond.toFixed(0)}/s | | | |`;
const load = (): string => loadavg()[0]?.toFixed(1) ?? '';

/** The life of cases with none, many and very many others in the database, beside the same writes on the bare one. */
export async function benchCases(of: MeasuredProcedure, sizes: readonly number[]): Promise<string> {
  const county = await openCounty('demo', of.operations);
  const { owner } = county.test.db;
  await owner.query(`create table bench_person as select row_number() over (order by md5(id::text)) - 1 as k, id, place, name, name_pinyin, name_initials
    from residents.person where ended_at is null and identity_number_index is not null and phone_index is not null`);
  await owner.query('create unique index on bench_person (k); analyze bench_person');
  await owner.query('grant select on bench_person to public');
  await of.prepare(county);
  const persons = Number((await owner.query<{ n: number }>('select count(*)::int as n from bench_person')).rows[0]?.n);
  const [first] = await people(county, 0, 1);
  if (first === undefined) throw new Error('The county has nobody.');
  const patterns = await of.pattern(county, first);
  await keepPattern(owner, of.finishedTables, 'finished', patterns.finished);
  await keepPattern(owner, of.openTables, 'open', patterns.open);
  const measuring = new Measuring(county, of, persons);
  const lines: string[] = [];
  const say = (line: string): void => {
    console.error(line);
    lines.push(line);
  };
  let filled = 0;
  let last: LivesTold | undefined;
  for (const size of sizes) {
    if (size > filled) {
      const begun = performance.now();
      await fill(county, of, filled, size);
      say(`\n${(size - filled).toLocaleString('en')} cases filled in ${((performance.now() - begun) / 1_000).toFixed(0)} s.`);
      filled = size;
    }
    await owner.query('checkpoint');
    say(`\n#### ${size.toLocaleString('en')} cases (load before ${load()})\n\n${head}`);
    last = await measuring.lead(CLIENTS, SECONDS, 5);
    if (last.failed.length > 0) say(`failed: ${last.failed.length}, first: ${last.failed[0]}`);
    say(lifeRow(`**whole lives, ${CLIENTS} clients**`, last));
    for (const [kind, figures] of Object.entries(last.kinds)) say(row(kind, figures));
    say(row('all steps together', last.all));
    for (const [name, figures] of await asked(county, of)) say(row(name, figures));
  }
  if (last !== undefined) say(await spike(measuring, last));
  say(`\nSame writes on the bare database (${CLIENTS} clients, load ${load()}): ${await bare(county, of, filled)}`);
  await county.stop();
  return [`### ${of.title} (${CLIENTS} clients, ${SECONDS} s each)`, ...lines].join('\n');
}

async function fill({ test }: BenchCounty, of: MeasuredProcedure, from: number, to: number): Promise<void> {
  const openFrom = Math.floor(from / of.openEvery);
  const openTo = Math.floor(to / of.openEvery);
  // Numbers of open cases lie above those of all finished ones.
  const ABOVE = 100_000_000;
  await fillCases(test.db.owner, of.finishedTables, 'finished', from - openFrom + 1, to - openTo);
  await fillCases(test.db.owner, of.openTables, 'open', ABOVE + openFrom + 1, ABOVE + openTo);
}

async function asked(county: BenchCounty, of: MeasuredProcedure): Promise<[string, Figures][]> {
  const some = await people(county, 0, 400);
  const byName = new Map<string, Ask[]>();
  for (const [turn, person] of some.entries())
    for (const [name, ask] of Object.entries(of.asks(county, person, turn))) byName.set(name, [...(byName.get(name) ?? []), ask]);
  const figures: [string, Figures][] = [];
  for (const [name, asks] of byName) figures.push([`${name}, 8 clients`, await askFor({ asks, clients: 8, seconds: ASK_SECONDS })]);
  return figures;
}

/** Ten times as many clients for some seconds, then the usual number again: what is sent away, and when the rate is back. */
async function spike(measuring: Measuring, before: LivesTold): Promise<string> {
  const during = await measuring.lead(CLIENTS * SPIKE, SPIKE_SECONDS);
  const after = await measuring.lead(CLIENTS, AFTER_SECONDS);
  const back = after.bySecond.findIndex((ended) => ended >= before.livesPerSecond * BACK);
  const handled = Object.values(during.kinds).reduce((sum, { count }) => sum + count, 0);
  return [
    `\n#### A spike of ${CLIENTS * SPIKE} clients for ${SPIKE_SECONDS} s (load ${load()})\n`,
    `${handled} requests answered (p95 ${during.all.p95.toFixed(0)} ms), ${during.sentAway} sent away (p95 ${during.p95Away.toFixed(0)} ms, ${during.saidWhen} of them with Retry-After), ${during.failed.length} failed otherwise${during.failed[0] === undefined ? '' : `: ${during.failed[0]}`}.`,
    `Lives ended by second with ${CLIENTS} clients again: ${after.bySecond.join(', ')}; before ${before.livesPerSecond.toFixed(0)}/s. ${back < 0 ? `Not back within ${AFTER_SECONDS} s.` : `Back (${BACK * 100} %) in second ${back + 1}.`}`,
  ].join('\n');
}

/** The same rows written by bare SQL, a transaction a step, no wall, no HTTP, no sealing. */
async function bare(county: BenchCounty, of: MeasuredProcedure, filled: number): Promise<string> {
  const { owner } = county.test.db;
  const byTable = new Map(of.finishedTables.map((each) => [each.table, each]));
  const steps = await Promise.all(
    of.bare.map((tables) =>
      Promise.all(
        tables.map(async (name) => {
          const table = byTable.get(name);
          if (table === undefined) throw new Error(`${name} is not filled.`);
          return fillSql(owner, table, 'finished');
        }),
      ),
    ),
  );
  let n = 500_000_000 + filled;
  const figures = await underLoad(CLIENTS, SECONDS, async () => {
    const own = n++;
    const client = await owner.connect();
    try {
      for (const statements of steps) {
        await client.query('begin');
        for (const text of statements) await client.query(text, [own, own]);
        await client.query('commit');
      }
      for (const text of of.bareUpdates) await client.query(text, [own]);
    } finally {
      client.release();
    }
  });
  return `${figures.perSecond.toFixed(0)} lives/s, p95 of a whole life ${figures.p95.toFixed(0)} ms.`;
}
