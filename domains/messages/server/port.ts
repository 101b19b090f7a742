import type { Channel, Language, MessageTemplate } from '@linli/kernel/model';
import {
  type Messages,
  type MessageToSend,
  type NewRow,
  type Work,
  idFrom,
  insertRows,
  sql,
  workBeside,
  writeEntry,
} from '@linli/kernel/server';
import { type Wording, missingFacts, wordsOf } from '../model/fill.ts';
import { letter } from '../model/registers/letter.ts';
import { message } from '../model/registers/message.ts';
import { inForce, ownWordings } from './wordings.ts';
import { senderOf } from './sender/sender.ts';
import { languagesOf } from './readers.ts';
import { departmentsOf, subjectsOf } from './subjects.ts';
import { openMessages } from './wall.ts';

const WEEK_MINUTES = 10_080; // what could not be sent within a week is told on paper by then

interface Ready {
  readonly language: Language;
  readonly department: string;
  readonly to: MessageToSend;
  readonly template: MessageTemplate;
  readonly wording: Wording;
}

/** The id of what goes out by one channel: the same whenever the same message is handed over. */
export const outgoingId = (id: string, channel: Channel): string => (channel === 'in-app' ? id : idFrom(`message:${id}:${channel}`));

function templateOf(work: Work, { template: name, facts }: MessageToSend): MessageTemplate {
  const template = work.dictionary.messages.get(name);
  if (template === undefined) throw new Error(`The message "${name}" is not declared.`);
  const [missing] = missingFacts(template, facts);
  if (missing !== undefined) throw new Error(`The message "${name}" was handed over without "${missing}".`);
  return template;
}

const goes = ({ wording, to: { to } }: Ready, channel: Channel): boolean =>
  wording.channels.includes(channel) && (channel === 'in-app' ? to.account : channel === 'sms' ? to.phone : to.mail) !== undefined;

function letterRow(work: Work, { to, template, wording }: Ready): NewRow {
  const { title, text } = wordsOf(template, wording, to.facts);
  return {
    id: outgoingId(to.id, 'in-app'),
    place: to.place,
    values: {
      holder: to.to.account,
      template: template.name,
      title: title.zh,
      titleEn: title.en,
      words: text.zh,
      wordsEn: text.en,
      postedAt: work.now,
      register: to.about?.register ?? null,
      record: to.about?.record ?? null,
    },
  };
}

function messageRow(work: Work, { to, template, language, department }: Ready, channel: 'sms' | 'mail'): NewRow {
  const minutes = template.minutesMax ?? WEEK_MINUTES;
  return {
    id: outgoingId(to.id, channel),
    place: to.place,
    values: {
      template: template.name,
      channel,
      department,
      language,
      state: 'waiting',
      postedAt: work.now,
      toName: to.to.name ?? null,
      phone: channel === 'sms' ? to.to.phone : null,
      mail: channel === 'mail' ? to.to.mail : null,
      facts: JSON.stringify(to.facts),
      urgent: template.urgent === true,
      nextAt: work.now,
      expiresAt: new Date(Date.parse(work.now) + minutes * 60_000).toISOString(),
      tries: 0,
      register: to.about?.register ?? null,
      record: to.about?.record ?? null,
    },
  };
}

/** Those that were handed over before: a retried step tells nothing twice. */
async function withoutKnown(work: Work, table: string, county: string, rows: readonly NewRow[]): Promise<NewRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await sql<{ id: string }>`
    select id from ${sql.table(table)} where county = ${county} and id = any(${ids}::uuid[])`.execute(work.tx);
  const known = new Set(found.rows.map(({ id }) => id));
  return rows.filter(({ id }, at) => !known.has(id) && ids.indexOf(id) === at);
}

/**
 * Letters and outgoing rows of one county, with a line of their own in the trail: whoever has something to tell neither owns nor sees all that
 * is written here, and his own line is sealed over what he sees.
 */
async function write(caller: Work, county: string, ready: readonly Ready[]): Promise<void> {
  const work = workBeside(caller, senderOf(county));
  const letters = ready.filter((each) => goes(each, 'in-app')).map((each) => letterRow(work, each));
  const leaving = (['sms', 'mail'] as const).flatMap((channel) =>
    ready.filter((each) => goes(each, channel)).map((each) => messageRow(work, each, channel)),
  );
  await insertRows(work, letter, await withoutKnown(work, 'messages.letter', county, letters));
  await insertRows(work, message, await withoutKnown(work, 'messages.message', county, leaving));
  if (work.written.changes === 0) return;
  await writeEntry(work.tx, {
    id: work.entry,
    county,
    at: work.now,
    account: caller.actor.account,
    post: caller.actor.post,
    actorName: caller.actor.name,
    role: null,
    place: county,
    operation: 'messages.post',
    register: message.name,
    outcome: 'done',
    details: { templates: [...new Set(ready.map(({ template }) => template.name))] },
    changes: work.written.changes,
  });
  if (leaving.length > 0) await sql`notify linli_message`.execute(work.tx);
}

/** The outbox: messages are written in the transaction that has something to tell. */
export const messagesPort: Messages = {
  post: async (work, messages) => {
    if (messages.length === 0) return;
    const named = messages.map((to) => ({ to, template: templateOf(work, to) }));
    const counties = [...new Set(messages.map(({ county }) => county))];
    await openMessages(work.tx, counties, subjectsOf(work, messages), async () => {
      const own = await ownWordings(work.tx, counties, [...new Set(messages.map(({ template }) => template))]);
      const languages = await languagesOf(work.tx, messages);
      const departmentOf = await departmentsOf(work, messages);
      const ready = named.map(({ to, template }): Ready => ({
        to,
        template,
        wording: inForce(own, to.county, template),
        language: languages(to),
        department: departmentOf(to),
      }));
      for (const [county, those] of Map.groupBy(ready, ({ to }) => to.county)) await write(work, county, those);
    });
  },
};
