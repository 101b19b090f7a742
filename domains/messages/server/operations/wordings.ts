import { type InputOf, type MessageTemplate, type OutputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, idFrom, insertRows, sql } from '@linli/kernel/server';
import { decideWording } from '../../model/decide-wording.ts';
import type { listTemplates, restoreTemplate, writeTemplate } from '../../model/index.ts';
import { wording } from '../../model/registers/wording.ts';
import { wordingOf } from '../wordings.ts';

type Shown = OutputOf<typeof listTemplates>['templates'][number];

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';
const wordingId = (county: string, template: string): string => idFrom(`messages.wording:${county}:${template}`);

const unknownTemplate = refuse('unknown', 'no-such-template', { zh: '没有这种消息。', en: 'There is no such message.' });

function shown(template: MessageTemplate, own: Stored | undefined): Shown {
  const { name, label, source, title, text, channels } = template;
  return {
    name,
    label,
    source,
    urgent: template.urgent === true,
    facts: Object.entries(template.facts).map(([key, fact]) => ({
      key,
      label: fact.label,
      example: fact.example,
      needed: fact.needed === true,
      secret: fact.secret === true,
    })),
    declared: { title, text, channels: [...channels] },
    own: own === undefined ? null : { ...copied(own), version: Number(own['version']) },
  };
}

function copied(row: Stored) {
  const { title, text, channels } = wordingOf(row);
  return { title, text, channels: [...channels] };
}

export async function listAll(context: Context) {
  const county = countyHere(context);
  const found = await sql<Stored>`select * from messages.wording where county = ${county} and ended_at is null`.execute(context.tx);
  const own = new Map(found.rows.map((row) => [String(row['template']), row]));
  const all = [...context.dictionary.messages.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { templates: all.map((each) => shown(each, own.get(each.name))) };
}

/** The county's words, written for the first time, changed, or taken up again after it had returned to the declared ones. */
export async function writeOne(context: Context, input: InputOf<typeof writeTemplate>) {
  const template = context.dictionary.messages.get(input.template);
  if (template === undefined) return unknownTemplate;
  const channels = [...new Set(input.channels)];
  const no = decideWording(template, { ...input, channels });
  if (no !== undefined) return no;
  const county = countyHere(context);
  const id = wordingId(county, template.name);
  const values = {
    title: input.title.zh,
    titleEn: input.title.en,
    words: input.text.zh,
    wordsEn: input.text.en,
    channels: channels.join(','),
  };
  const written = await write(context, county, { id, version: input.version, template: template.name, values });
  if (written !== undefined) return written;
  context.note({ record: id, place: county, details: { template: template.name } });
  return listAll(context);
}

interface Written {
  readonly id: string;
  readonly version: number | null;
  readonly template: string;
  readonly values: Readonly<Record<string, string>>;
}

async function write(context: Context, county: string, { id, version, template, values }: Written): Promise<Refusal | undefined> {
  const found =
    await sql<Stored>`select version, ended_at from messages.wording where county = ${county} and id = ${id}::uuid for update`.execute(
      context.tx,
    );
  const before = found.rows[0];
  if (before === undefined && version === null) {
    await insertRows(context, wording, [{ id, place: county, values: { template, ...values } }]);
    return undefined;
  }
  const ended = before?.['ended_at'] !== null;
  const seen = ended && version === null ? Number(before?.['version'] ?? 0) : (version ?? 0);
  const changed = await changeRow(context, wording, { id, version: seen, values, ...(ended ? { end: 'reopen' } : {}) });
  return isRefusal(changed) ? changed : undefined;
}

export async function restoreOne(context: Context, { template, version }: InputOf<typeof restoreTemplate>) {
  if (!context.dictionary.messages.has(template)) return unknownTemplate;
  const county = countyHere(context);
  const id = wordingId(county, template);
  const changed = await changeRow(context, wording, { id, version, end: { reason: '恢复系统自带的用语' } });
  if (isRefusal(changed)) return changed;
  context.note({ record: id, place: county, details: { template } });
  return listAll(context);
}
