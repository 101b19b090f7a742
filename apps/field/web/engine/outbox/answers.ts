import { type NearAnswer, event } from '@linli/events/model';
import { type RowOf, type ShownLine, type ShownOffer, type Text, findField } from '@linli/kernel/model';
import type { Conflict, FieldChoice } from '../deeds.ts';
import type { Reply } from '../transport.ts';
import { FIRST_VERSION } from './requests.ts';
import type { OutEntry, Outcome } from './state.ts';

/** A case as the server answers it, as far as the phone reads it. */
export interface CaseNow {
  readonly row: RowOf;
  readonly state: Text;
  readonly offers: readonly ShownOffer[];
  readonly lines: readonly ShownLine[];
}

/** What an answer asks of the sender before it is an outcome. */
export type Read =
  | Outcome
  /** Somebody changed the case: look how it stands. */
  | { readonly is: 'look'; readonly sentence: Text }
  | { readonly is: 'photos-gone-by'; readonly sentence: Text };

/** Refusals of a step that mean: the case is not where it was when this was done. */
const MOVED_ON = ['changed-meanwhile', 'wrong-state', 'with-somebody-else', 'often-enough'];

const unfit: Text = { zh: '服务器没有接受，请核对后再发。', en: 'The server did not take it. Look it over and send it again.' };

function doneBy({ deed }: OutEntry, body: unknown): Outcome {
  const { number, row } = (body ?? {}) as { number?: unknown; row?: { version?: unknown } };
  const version = deed.kind === 'report' ? FIRST_VERSION : typeof row?.version === 'number' ? row.version : null;
  return { is: 'done', version, number: typeof number === 'string' ? number : null };
}

/** What a reply to an entry means, where it does not end the whole run. Pure; whatever is not understood waits and is tried again. */
export function readReply(entry: OutEntry, reply: Reply): Read {
  if (reply.is === 'ok') return doneBy(entry, reply.body);
  if (reply.is !== 'refused') return { is: 'later', sentence: null };
  const { code, sentence, details } = reply.refusal;
  // It is there already: an earlier try came through, and its answer did not.
  if (code === 'record-exists' && entry.deed.kind !== 'step')
    return { is: 'done', version: entry.deed.kind === 'report' ? FIRST_VERSION : null, number: null };
  if (code === 'reported-before') return { is: 'duplicate', near: (details as { near?: NearAnswer[] } | undefined)?.near ?? [], sentence };
  if (code === 'file-not-yours') return { is: 'photos-gone-by', sentence };
  if (entry.deed.kind === 'step' && MOVED_ON.includes(code)) return { is: 'look', sentence };
  return { is: 'refused', sentence: sentence ?? unfit };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Both sides of a step that came too late, field by field. */
export function conflictOf({ deed }: OutEntry, now: CaseNow, sentence: Text): Conflict {
  const mine = deed.kind === 'step' ? deed.values : {};
  const theirs = now.row.values as Readonly<Record<string, unknown>>;
  const last = now.lines.find(({ kind }) => kind === 'step'); // newest first
  const offer = deed.kind === 'step' ? now.offers.find(({ step }) => step === deed.step) : undefined;
  const fields = Object.entries(mine).flatMap(([key, value]): FieldChoice[] =>
    same(value, theirs[key])
      ? []
      : [{ key, label: findField(event.cases, key)?.label ?? { zh: key, en: key }, mine: value, theirs: theirs[key] ?? null }],
  );
  return {
    state: now.state,
    by: last?.accountName ?? null,
    at: last?.at ?? null,
    possible: offer !== undefined && offer.refusal === null,
    sentence: offer?.refusal?.sentence ?? sentence,
    fields,
  };
}
