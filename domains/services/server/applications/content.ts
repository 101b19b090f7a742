import { type KeyRing, type SealedStore, type Work, newSalt, seal, sql, unseal } from '@linli/kernel/server';
import type { KnownFact } from '../../model/application/operations.ts';
import type { GivenWay, Submission } from '../../model/application/submission.ts';
import type { Answers } from '../../model/papers.ts';

const ABOUT = 'services.application_content.content_sealed';

export const sealedContents: SealedStore = {
  table: 'services.application_content',
  key: [
    ['county', 'text'],
    ['application', 'uuid'],
  ],
  columns: [{ name: 'content_sealed', about: ABOUT }],
  salt: { column: 'key_salt' },
};

/** A paper as it stands with an application. */
export interface KeptMaterial {
  readonly key: string;
  readonly how: GivenWay;
  /** Row of `services.paper`, where files were given. */
  readonly paper: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
}

/** What goes with an application beside its fields. */
export interface Content {
  readonly answers: Answers;
  readonly actsAs: Submission['actsAs'];
  readonly materials: readonly KeptMaterial[];
  /** As they were known on the day of the application. */
  readonly facts: readonly KnownFact[];
}

export interface Belongs {
  readonly county: string;
  readonly application: string;
  readonly place: string;
  readonly department: string;
  readonly holder: string | null;
}

/** Keeps the content of one application; a later one of the same application takes its stead. */
export async function keepContent({ tx, keys }: Pick<Work, 'tx' | 'keys'>, of: Belongs, content: Content): Promise<void> {
  const salt = newSalt();
  const sealed = seal(keys, salt, ABOUT, JSON.stringify(content));
  await sql`
    insert into services.application_content (county, application, place, department, holder, content_sealed, key_salt)
    values (${of.county}, ${of.application}::uuid, ${of.place}, ${of.department}, ${of.holder}, ${sealed}::bytea, ${salt}::bytea)
    on conflict (county, application) do update set content_sealed = excluded.content_sealed, key_salt = excluded.key_salt
  `.execute(tx);
}

interface Stored {
  readonly application: string;
  readonly content_sealed: Buffer;
  readonly key_salt: Buffer;
}

const opened = (keys: KeyRing, row: Stored): Content =>
  JSON.parse(unseal(keys, row.key_salt, ABOUT, row.content_sealed) ?? 'null') as Content;

/** Contents of some applications, by application, as far as the wall lets them be seen. */
export async function contentsOfApplications(
  { tx, keys }: Pick<Work, 'tx' | 'keys'>,
  county: string,
  applications: readonly string[],
): Promise<Map<string, Content>> {
  const found = await sql<Stored>`
    select application, content_sealed, key_salt from services.application_content
    where county = ${county} and application = any(${[...applications]}::uuid[])
  `.execute(tx);
  return new Map(found.rows.map((row) => [row.application, opened(keys, row)]));
}
