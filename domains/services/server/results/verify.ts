import { type InputOf, type OutputOf, type Refusal, maskName, refuse } from '@linli/kernel/model';
import { type Context, type Stored, sql } from '@linli/kernel/server';
import type { verifyDocument } from '../../model/results/operations.ts';
import { resultDocument } from '../../model/results/registers/result-document.ts';
import { readCode, standingOf } from '../../model/results/verification.ts';
import { openPlace } from '../open-place.ts';

type Answer = OutputOf<typeof verifyDocument>;

const nothing: Answer = { found: null };

/** A counter that checks a pile of papers stays below it; 100 bits are not guessed at any rate. */
const TRIES_MAX = 60;
const MINUTE = 60_000;
const ADDRESSES_MAX = 10_000; // then the count begins anew: memory is not for strangers to fill

/** Tries of the running minute, by address. Each program counts its own. */
const tries = new Map<string, number>();
let minute = 0;

function tooMany(address: string, now: number): boolean {
  const current = Math.floor(now / MINUTE);
  if (current !== minute || tries.size >= ADDRESSES_MAX) tries.clear();
  minute = current;
  const made = (tries.get(address) ?? 0) + 1;
  tries.set(address, made);
  return made > TRIES_MAX;
}

/** Issued by whom, what, to whom (masked), when, and whether it still stands: nothing more, whoever asks. */
export async function verifyOne(context: Context, { code }: InputOf<typeof verifyDocument>): Promise<Answer | Refusal> {
  const { platform, request, today } = context;
  if (tooMany(request.address, platform.clock().getTime()))
    return refuse(
      'limited',
      'too-many-tries',
      { zh: '查得太快了，请一分钟后再试。', en: 'Too many at once. Try again in a minute.' },
      { retrySeconds: 60 },
    );
  const read = readCode(code);
  if (read === undefined || !platform.countiesInUse.list().includes(read.county)) return nothing;
  await openPlace(context.tx, read.county, { read: [resultDocument.name] });
  const found = await sql<Stored>`
    select document, item_name, office, name, issued_on, valid_until, state from services.result_document
    where county = ${read.county} and code = ${read.code} and ended_at is null
  `.execute(context.tx);
  const [row] = found.rows;
  if (row === undefined) return nothing;
  const validUntil = (row['valid_until'] as string | null) ?? null;
  return {
    found: {
      document: String(row['document']),
      itemName: String(row['item_name']),
      office: String(row['office']),
      name: maskName(String(row['name']), 'notice'),
      issuedOn: String(row['issued_on']),
      validUntil,
      standing: standingOf({ state: String(row['state']), validUntil }, today),
    },
  };
}
