import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Actor, type Dictionary, type Refusal, Refused, countyOf, decideRight, isRefusal, refuse } from '../../model/index.ts';
import { writeEntry } from '../audit/entry.ts';
import { blindIndex } from '../crypto/seal.ts';
import { behindWall, serviceWall, wallOf } from '../db/wall.ts';
import { refusalOfDatabase } from '../db/refusals.ts';
import type { Tx } from '../db/database.ts';
import type { Context, Door, Operation, Platform, RequestFacts } from '../platform.ts';
import type { Work } from '../store/index.ts';
import { newId } from '../id.ts';
import { workOf } from '../work-of.ts';

export interface Asked {
  readonly operation: Operation;
  readonly actor: Actor | undefined;
  readonly input: unknown;
  readonly idempotencyKey: string | null;
  readonly request: RequestFacts;
  setCookie(value: string, maxAgeSeconds: number, door?: Door): void;
}

const nobody: Actor = {
  account: '00000000-0000-0000-0000-000000000000',
  post: '00000000-0000-0000-0000-000000000000',
  name: '',
  role: 'resident',
  place: '',
  departments: [],
};

const forStaff = refuse('forbidden', 'for-staff', {
  zh: '这是工作人员使用的功能，居民账号不能使用。',
  en: 'This is for the staff; an account of a resident cannot use it.',
});

/** The first wall: may this actor run this operation at all? */
function decideAccess(platform: Pick<Platform, 'dictionary'>, operation: Operation, actor: Actor | undefined): Refusal | undefined {
  const { access } = operation.declaration;
  if (access.to === 'anyone') return undefined;
  if (actor === undefined) {
    return refuse('unauthenticated', 'sign-in-first', { zh: '请先登录。', en: 'Please sign in first.' });
  }
  if (access.to === 'signed-in') return actor.role === 'resident' ? forStaff : undefined;
  if (access.to === 'roles') {
    if (access.roles.includes(actor.role)) return undefined;
    return actor.role === 'resident'
      ? forStaff
      : refuse('forbidden', 'role-may-not', {
          zh: '您现在的岗位不能做这一步。需要时请联系安全管理员调整岗位。',
          en: 'Your present post may not do this. Ask the security administrator if you need it.',
        });
  }
  const register = platform.dictionary.registers.get(access.register);
  if (register === undefined) throw new Error(`${operation.declaration.name} names the unknown register "${access.register}".`);
  return decideRight(actor, register, access.right);
}

type Notes = Parameters<Context['note']>[0];

interface Around {
  readonly dictionary: Dictionary;
  /** What waits for the commit. */
  readonly after: (() => void)[];
  readonly notes: { facts: Notes };
}

function contextFor(platform: Platform, asked: Asked, tx: Tx, { dictionary, after, notes }: Around): Context {
  return {
    ...workOf(platform, { tx, dictionary, actor: asked.actor ?? nobody }),
    request: asked.request,
    setCookie: (value, seconds, door) => asked.setCookie(value, seconds, door),
    afterCommit: (step) => void after.push(step),
    note: (facts) => void (notes.facts = { ...notes.facts, ...facts, details: { ...notes.facts.details, ...facts.details } }),
  };
}

/** Thrown to roll the transaction back once an operation has refused. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const RETRIES = 3; // deadlocks and serialisation clashes solve themselves on a second try

/** Runs an operation: rights, wall, retry safety, handler, outbox and audit in one transaction. */
export async function runOperation(platform: Platform, asked: Asked): Promise<unknown> {
  const forbidden = decideAccess(platform, asked.operation, asked.actor);
  if (forbidden !== undefined) {
    await noteRefusal(platform, asked, forbidden, {});
    return forbidden;
  }
  const notes: { facts: Notes } = { facts: {} };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOperation(platform, asked, notes);
    } catch (error) {
      if (error instanceof RolledBack) {
        await noteRefusal(platform, asked, error.refusal, notes.facts);
        return error.refusal;
      }
      const known = refusalOfDatabase(error);
      if (known === 'again' && attempt < RETRIES) continue;
      if (known !== undefined && known !== 'again') {
        await noteRefusal(platform, asked, known, notes.facts);
        return known;
      }
      throw error;
    }
  }
}

async function attemptOperation(platform: Platform, asked: Asked, notes: { facts: Notes }): Promise<unknown> {
  const { declaration, handler } = asked.operation;
  const dictionary = asked.actor === undefined ? platform.dictionary : await platform.countyDictionaries.at(asked.actor.place);
  const after: (() => void)[] = [];
  const wall = asked.actor === undefined ? serviceWall([]) : wallOf(asked.actor, platform.dictionary, platform.countiesInUse.list());
  const outcome = await behindWall(platform.db, wall, async (tx) => {
    const context = contextFor(platform, asked, tx, { dictionary, after, notes });
    const earlier = await claimKey(context, asked);
    if (earlier !== undefined) return earlier;
    const outcome = await answer(() => handler(context, asked.input as never));
    if (isRefusal(outcome)) throw new RolledBack(outcome);
    await finishWork(context);
    if (declaration.quiet !== true) await noteDone(context, asked, notes.facts);
    await keepAnswer(context, asked, outcome);
    return outcome;
  });
  for (const step of after) step();
  return outcome;
}

async function answer(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The outbox: which facts are no longer fresh. Written with the change, read by the refresher. */
export async function finishWork(work: Work): Promise<void> {
  const rows = [...work.written.places].flatMap(([register, places]) =>
    [...places].map((place) => ({ county: countyOf(place), id: randomUUID(), register, place })),
  );
  if (rows.length === 0) return;
  await sql`insert into kernel.stale (county, id, register, place) select county, id, register, place from json_to_recordset(${JSON.stringify(rows)}::json) as x(county text, id uuid, register text, place text) on conflict (county, id) do nothing`.execute(
    work.tx,
  );
  await sql`notify linli_stale`.execute(work.tx);
}

const countyOfActor = (actor: Actor | undefined): string => (actor === undefined ? '' : (countyOf(actor.place) ?? ''));

async function noteDone(context: Context, asked: Asked, facts: Notes): Promise<void> {
  const known = entryFacts(context.platform.dictionary, asked, facts);
  const [only, ...others] = context.written.departments ?? [];
  await writeEntry(context.tx, {
    ...known,
    department: known.department === null ? null : others.length > 0 ? '' : (only ?? ''),
    id: context.entry,
    at: context.now,
    outcome: 'done',
    changes: context.written.changes,
  });
}

const walled = (dictionary: Dictionary, register: string | null): boolean =>
  register !== null && dictionary.registers.get(register)?.walledBy !== undefined;

function entryFacts(dictionary: Dictionary, asked: Asked, facts: Notes) {
  const { actor, operation, request } = asked;
  const register = facts.register ?? (operation.declaration.access.to === 'register' ? operation.declaration.access.register : null);
  return {
    county: countyOfActor(actor),
    account: actor?.account ?? null,
    post: actor?.post ?? null,
    actorName: actor?.name ?? null,
    role: actor?.role ?? null,
    place: facts.place ?? actor?.place ?? '',
    operation: operation.declaration.name,
    register,
    department: walled(dictionary, register) ? '' : null,
    record: facts.record ?? null,
    purpose: facts.purpose ?? null,
    details: facts.details ?? {},
    address: request.address,
  };
}

/** A refused step is remembered too, in a transaction of its own; plain bad input is not worth a line. */
async function noteRefusal(platform: Platform, asked: Asked, refusal: Refusal, facts: Notes): Promise<void> {
  if (refusal.kind !== 'forbidden' && refusal.kind !== 'unauthenticated') return;
  if (asked.actor === undefined && asked.operation.declaration.access.to !== 'anyone') return;
  const instant = platform.clock();
  await behindWall(platform.db, serviceWall([]), (tx) =>
    writeEntry(tx, {
      ...entryFacts(platform.dictionary, asked, facts),
      id: newId(instant.getTime()),
      at: instant.toISOString(),
      outcome: refusal.code,
      changes: 0,
    }),
  );
}

/** Keyed, because an input may hold a password or a number that a plain digest would let somebody guess. */
const hashOf = (context: Context, asked: Asked): string =>
  `\\x${blindIndex(context.keys, 'request', JSON.stringify([asked.operation.declaration.name, asked.input])).toString('hex')}`;

/** A key that was used before answers as it did then; used for something else it is refused. */
async function claimKey(context: Context, asked: Asked): Promise<unknown> {
  const key = asked.idempotencyKey;
  if (key === null || asked.actor === undefined || asked.operation.declaration.method === 'get') return undefined;
  const { account } = asked.actor;
  const claimed =
    await sql`insert into kernel.idempotency (account, key, operation, request, at) values (${account}::uuid, ${key}, ${asked.operation.declaration.name}, ${hashOf(context, asked)}::bytea, ${context.now}) on conflict (account, key) do nothing returning key`.execute(
      context.tx,
    );
  if (claimed.rows.length === 1) return undefined;
  const before = await sql<{
    same: boolean;
    answer: unknown;
  }>`select request = ${hashOf(context, asked)}::bytea as same, answer from kernel.idempotency where account = ${account}::uuid and key = ${key}`.execute(
    context.tx,
  );
  const row = before.rows[0];
  if (row?.same !== true) {
    return refuse('invalid', 'key-reused', {
      zh: '同一个重试编号用在了不同的内容上，请刷新后重新提交。',
      en: 'The same idempotency key came with different content. Reload and send again.',
    });
  }
  return row.answer;
}

async function keepAnswer(context: Context, asked: Asked, outcome: unknown): Promise<void> {
  if (asked.idempotencyKey === null || asked.actor === undefined || asked.operation.declaration.method === 'get') return;
  await sql`update kernel.idempotency set answer = ${JSON.stringify(outcome ?? {})}::jsonb where account = ${asked.actor.account}::uuid and key = ${asked.idempotencyKey}`.execute(
    context.tx,
  );
}
