import { type InputOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, changeRow, findStored, sql, staleRow, unknownRow } from '@linli/kernel/server';
import type { MessageState } from '../../model/codes.ts';
import { decideCancel, decideResend } from '../../model/decide-message.ts';
import type { cancelMessage, getMessage, resendMessage } from '../../model/index.ts';
import { message } from '../../model/registers/message.ts';
import { answerOf, isSecret, isShortened } from '../messages.ts';

const DAY_MILLISECONDS = 86_400_000;

export async function getOne(context: Context, { id }: InputOf<typeof getMessage>) {
  const row = await findStored(context, message, id);
  if (row === undefined) return unknownRow(message);
  context.note({ record: id, place: String(row['place']) });
  return answerOf(context, row);
}

export const listAllLabels = async ({ dictionary }: Context) => ({
  labels: [...dictionary.messages.values()].map(({ name, label }) => ({ template: name, label })),
});

/** Sends it once more, whatever became of it: somebody has mended the way, or the person has deleted it. */
export async function resendOne(context: Context, { id, version }: InputOf<typeof resendMessage>) {
  const before = await findStored(context, message, id, true);
  if (before === undefined) return unknownRow(message);
  if (before['version'] !== version) return staleRow(message, version, before, context);
  const no = decideResend({
    state: before['state'] as MessageState,
    secret: isSecret(context, String(before['template'])),
    shortened: isShortened(before),
  });
  if (no !== undefined) return no;
  const expiresAt = new Date(Math.max(Date.parse(String(before['expires_at'])), Date.parse(context.now) + DAY_MILLISECONDS)).toISOString();
  const values = { state: 'waiting', why: null, nextAt: context.now, expiresAt, tries: 0, words: null, sentAt: null };
  const changed = await changeRow(context, message, { id, version, values });
  if (isRefusal(changed)) return changed;
  await sql`update messages.lease set tries = 0 where county = ${before['county']} and message = ${id}::uuid`.execute(context.tx);
  await sql`notify linli_message`.execute(context.tx);
  return getOne(context, { id });
}

export async function cancelOne(context: Context, { id, version }: InputOf<typeof cancelMessage>) {
  const before = await findStored(context, message, id, true);
  if (before === undefined) return unknownRow(message);
  if (before['version'] !== version) return staleRow(message, version, before, context);
  const no = decideCancel({ state: before['state'] as MessageState });
  if (no !== undefined) return no;
  const held = await sql`
    select from messages.lease where county = ${before['county']} and message = ${id}::uuid and until > ${context.now}`.execute(context.tx);
  if (held.rows.length > 0)
    return refuse('conflict', 'being-sent', {
      zh: '这条消息正在发送，过几分钟再看结果。',
      en: 'This message is being sent right now. See in a few minutes what became of it.',
    });
  const changed = await changeRow(context, message, { id, version, values: { state: 'cancelled', why: 'by-hand' } });
  return isRefusal(changed) ? changed : getOne(context, { id });
}
