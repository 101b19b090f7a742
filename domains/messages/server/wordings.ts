import { type Channel, type MessageTemplate, channels } from '@linli/kernel/model';
import { type Stored, type Tx, sql } from '@linli/kernel/server';
import type { Wording } from '../model/fill.ts';

const isChannel = (word: string): word is Channel => channels.some((each) => each === word);

export const wordingOf = (row: Stored): Wording => ({
  title: { zh: String(row['title']), en: String(row['title_en']) },
  text: { zh: String(row['words']), en: String(row['words_en']) },
  channels: String(row['channels']).split(',').filter(isChannel),
});

/** The words that counties have of their own for some templates: by `county template`. One question for all. */
export async function ownWordings(tx: Tx, counties: readonly string[], templates: readonly string[]): Promise<Map<string, Wording>> {
  const found = await sql<Stored>`
    select county, template, title, title_en, words, words_en, channels from messages.wording
    where county = any(${[...counties]}::text[]) and template = any(${[...templates]}::text[]) and ended_at is null`.execute(tx);
  return new Map(found.rows.map((row) => [`${String(row['county'])} ${String(row['template'])}`, wordingOf(row)]));
}

export const inForce = (own: ReadonlyMap<string, Wording>, county: string, template: MessageTemplate): Wording =>
  own.get(`${county} ${template.name}`) ?? template;
