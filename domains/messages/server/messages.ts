import type { Language, OutputOf } from '@linli/kernel/model';
import { type Stored, type Work, decodeRow, openField } from '@linli/kernel/server';
import { type Facts, withoutSecrets, wordsOf } from '../model/fill.ts';
import type { getMessage } from '../model/index.ts';
import { reasonWord } from '../model/reasons.ts';
import { message } from '../model/registers/message.ts';
import type { MessageState } from '../model/codes.ts';
import { inForce, ownWordings } from './wordings.ts';

/** `ha***@example.org` */
const maskMail = (mail: string): string => `${mail.slice(0, 2)}***${mail.slice(mail.indexOf('@'))}`;

export const isSecret = (work: Pick<Work, 'dictionary'>, template: string): boolean =>
  Object.values(work.dictionary.messages.get(template)?.facts ?? {}).some((each) => each.secret === true);

/** Only that there was a message is known of it still. */
export const isShortened = (row: Stored): boolean => !Buffer.isBuffer(row['key_salt']);

/** In which language its reader gets it. */
export const languageIn = (row: Stored): Language => (row['language'] === 'en' ? 'en' : 'zh');

/** The words as they went, or as they would go now. */
async function shownWords(work: Work, row: Stored): Promise<{ title: string; text: string }> {
  if (isShortened(row)) return { title: '', text: '' };
  const kept = openField(message, 'words', row, work.keys);
  if (kept !== null) return JSON.parse(kept) as { title: string; text: string };
  const template = work.dictionary.messages.get(String(row['template']));
  if (template === undefined) return { title: '', text: '' };
  const facts = JSON.parse(openField(message, 'facts', row, work.keys) ?? '{}') as Facts;
  const own = await ownWordings(work.tx, [String(row['county'])], [template.name]);
  const { title, text } = wordsOf(template, inForce(own, String(row['county']), template), withoutSecrets(template, facts));
  const language = languageIn(row);
  return { title: title[language], text: text[language] };
}

export async function answerOf(work: Work, row: Stored): Promise<OutputOf<typeof getMessage>> {
  const { values, id, place, version } = decodeRow(message, row, work.keys);
  const template = work.dictionary.messages.get(values.template ?? '');
  const mail = openField(message, 'mail', row, work.keys);
  const state = (values.state ?? 'waiting') as MessageState;
  const isOut = state !== 'waiting' && state !== 'held';
  return {
    id,
    place,
    version,
    template: values.template ?? '',
    label: template?.label ?? { zh: values.template ?? '', en: values.template ?? '' },
    channel: values.channel === 'mail' ? 'mail' : 'sms',
    state,
    language: languageIn(row),
    urgent: values.urgent === true,
    toName: values.toName,
    to: mail === null ? (values.phone ?? '') : maskMail(mail),
    ...(await shownWords(work, row)),
    postedAt: values.postedAt ?? '',
    nextAt: isOut ? null : values.nextAt,
    expiresAt: values.expiresAt ?? '',
    sentAt: values.sentAt,
    tries: values.tries ?? 0,
    why: values.why === null ? null : reasonWord(values.why),
    via: values.via,
    about: values.register === null || values.record === null ? null : { register: values.register, record: values.record },
    secret: isSecret(work, values.template ?? ''),
    shortened: isShortened(row),
  };
}
