import { type InputOf, type OutputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, changeRow, findStored, unknownRow } from '@linli/kernel/server';
import type { revokeDocument } from '../../model/results/operations.ts';
import { resultDocument } from '../../model/results/registers/result-document.ts';

/** Whoever holds the paper keeps it; whoever checks it learns that it stands no more. */
export async function revokeOne(
  context: Context,
  { id, version, reason }: InputOf<typeof revokeDocument>,
): Promise<OutputOf<typeof revokeDocument> | Refusal> {
  const before = await findStored(context, resultDocument, id, true);
  if (before === undefined) return unknownRow(resultDocument);
  if (before['state'] !== 'valid')
    return refuse('conflict', 'already-revoked', { zh: '这份文书已经撤销过了。', en: 'This document has been revoked already.' });
  const changed = await changeRow(context, resultDocument, {
    id,
    version,
    values: { state: 'revoked', revokedOn: context.today, revokeReason: reason },
  });
  if (isRefusal(changed)) return changed;
  context.note({ register: resultDocument.name, record: id, place: changed.place, details: { number: changed.values.number } });
  return { id, version: changed.version, state: 'revoked' };
}
