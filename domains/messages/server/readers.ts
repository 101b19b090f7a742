import { type Language, countyOf } from '@linli/kernel/model';
import { type Context, type MessageToSend, type Tx, sql } from '@linli/kernel/server';
import { openMessages } from './wall.ts';

const isLanguage = (word: unknown): word is Language => word === 'zh' || word === 'en';

/** In which language each is read: as it was chosen on the page, else that of the account, else Chinese. One question for all. */
export async function languagesOf(tx: Tx, messages: readonly MessageToSend[]): Promise<(to: MessageToSend) => Language> {
  const accountOf = ({ to }: MessageToSend): string | undefined => to.account ?? to.reader;
  const accounts = [...new Set(messages.flatMap((each) => accountOf(each) ?? []))];
  const counties = [...new Set(messages.map(({ county }) => county))];
  const found =
    accounts.length === 0
      ? []
      : (
          await sql<{ county: string; account: string; language: string }>`
            select county, account, language from messages.reader
            where county = any(${counties}::text[]) and account = any(${accounts}::text[])`.execute(tx)
        ).rows;
  const known = new Map(found.map(({ county, account, language }) => [`${county} ${account}`, language]));
  return (message) => {
    const chosen = message.to.language ?? known.get(`${message.county} ${accountOf(message) ?? ''}`);
    return isLanguage(chosen) ? chosen : 'zh';
  };
}

/** The language of the resident who asks; null where nobody has said it. */
export async function ownLanguage({ tx, actor }: Context): Promise<Language | null> {
  const county = countyOf(actor.place) ?? '';
  return openMessages(tx, [county], [], async () => {
    const found = await sql<{ language: string }>`
      select language from messages.reader where county = ${county} and account = ${actor.account}`.execute(tx);
    const language = found.rows[0]?.language;
    return isLanguage(language) ? language : null;
  });
}

export async function keepLanguage({ tx, actor }: Context, language: Language): Promise<void> {
  const county = countyOf(actor.place) ?? '';
  await openMessages(tx, [county], [], () =>
    sql`insert into messages.reader (county, account, language) values (${county}, ${actor.account}, ${language})
      on conflict (county, account) do update set language = excluded.language`.execute(tx),
  );
}
