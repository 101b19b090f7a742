import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findRunningEngine, newId } from '@linli/kernel/server';

export const place = '610921100001';
const MOMENT = 50; // milliseconds

/** One answer to a write, as its sender saw it; `undefined` where the connection broke. */
export interface Answer {
  readonly status: number;
  readonly body: { readonly code?: string; readonly sentence?: { readonly zh: string; readonly en: string } };
}

/** What the database says of the writes that were asked for. */
export interface Kept {
  /** Acknowledged, and not there. */
  readonly lost: string[];
  /** There twice, or written twice. */
  readonly doubled: string[];
  /** Asked for and sent again, and still not there. */
  readonly missing: string[];
}

/** Writers under load, and what they were promised: every answer 200 is a promise that is checked in the end. */
export class Promises {
  readonly acknowledged = new Set<string>();
  readonly asked = new Set<string>();
  /** Every answer that was neither 200 nor a broken connection. */
  readonly refused: Answer[] = [];
  #stopped = true;
  #writers: Promise<void>[] = [];

  /** Adds a member of the staff; true when it was acknowledged. */
  async write(url: string, cookie: string, id: string = newId()): Promise<boolean> {
    this.asked.add(id);
    const sent = JSON.stringify({ id, place, values: { name: `工人${id.slice(-4)}`, post: 'full-time-worker', fullTime: true } });
    const answer = await fetch(`${url}/api/staff/worker`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id, Cookie: cookie },
      body: sent,
    }).catch(() => undefined);
    if (answer === undefined) return false;
    const body = (await answer.json().catch(() => ({}))) as Answer['body'];
    if (answer.status === 200) this.acknowledged.add(id);
    else this.refused.push({ status: answer.status, body });
    return answer.status === 200;
  }

  /** `count` writers without pause, until `rest`. */
  begin(count: number, url: string, cookie: string): void {
    this.#stopped = false;
    const writer = async (): Promise<void> => {
      while (!this.#stopped) if (!(await this.write(url, cookie))) await pause(4 * MOMENT);
    };
    this.#writers = Array.from({ length: count }, writer);
  }

  async rest(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#writers);
  }

  /** Until so many more were acknowledged: whatever happens comes in the middle of work, however slow the machine is. */
  untilMore(count: number): Promise<void> {
    const aim = this.acknowledged.size + count;
    return until(() => this.acknowledged.size >= aim, 'more acknowledged writes');
  }

  /** Sends everything once more under its old key, and looks at what the database (its address, or its data folder) keeps. */
  async sendAgainAndLook(url: string, cookie: string, database: string): Promise<Kept> {
    const promised = [...this.acknowledged];
    const left = [...this.asked];
    const lane = async (): Promise<void> => {
      for (let id = left.pop(); id !== undefined; id = left.pop()) await this.write(url, cookie, id);
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    return withOwner(database, (client) => this.look(client, promised));
  }

  protected async look(client: pg.Client, promised: readonly string[]): Promise<Kept> {
    const ids = [...this.asked];
    const steps = await client.query<{ record: string; steps: number }>(
      "select record, count(*)::int as steps from kernel.change where register = 'staff.worker' and record = any($1::uuid[]) group by record",
      [ids],
    );
    const kept = await keptOf(client, ids);
    const isMissing = (id: string): boolean => !kept.has(id);
    return {
      lost: promised.filter(isMissing),
      doubled: [
        ...[...kept].filter(([, version]) => version !== 1).map(([id]) => id),
        ...steps.rows.filter((row) => row.steps !== 1).map((row) => row.record),
      ],
      missing: ids.filter(isMissing),
    };
  }
}

/** Asks a database (its address, or the data folder of the program that runs it) as its owner. */
export async function withOwner<T>(database: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const ownerUrl = database.startsWith('postgresql:') ? database : (await findRunningEngine(database))?.ownerUrl;
  const client = new pg.Client({ connectionString: ownerUrl ?? '' });
  client.on('error', () => undefined); // whoever asks is told by what he asks
  try {
    await client.connect();
    return await ask(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Which of these members of the staff the database keeps, and in which version. */
export async function keptOf(client: pg.Client, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await client.query<{ id: string; version: number }>('select id, version from staff.worker where id = any($1::uuid[])', [
    ids,
  ]);
  return new Map(found.rows.map((row) => [row.id, row.version]));
}

const WAIT_SECONDS_MAX = 60; // no measure: the machine may be busy with other tests

export async function until(done: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + WAIT_SECONDS_MAX * 1_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await pause(MOMENT);
  }
}
