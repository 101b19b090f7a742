import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { sql } from 'kysely';
import { ATTACHED_BYTES_MAX, type Refusal, Refused, countyOf, isRefusal, refuse } from '../../model/index.ts';
import { type Database, asOwner } from '../db/database.ts';
import type { Context } from '../platform.ts';
import { receiveFile } from './receive.ts';
import { withScratchFile } from './scratch.ts';
import { sweepFolders } from './sweep.ts';
import { type Where, keepFile, withKeptFile } from './vault.ts';

/** Folder of the vault in which uploads wait that come in parts. */
const PARTS = 'parts';
/** So that what a broken line costs is sent anew in seconds even at 200 kbit/s. */
const PART_BYTES_MAX = 256 * 1_024;
/** Of the largest file that a row takes, where the phone sends quarters of a part on a bad line. */
export const PARTS_MAX = Math.ceil((ATTACHED_BYTES_MAX / PART_BYTES_MAX) * 4);
/** Uploads of one account that are not put together yet: a day's photos of a phone, not a disk full. */
const WAITING_MAX = 60;
const WAIT_DAYS = 1;
const DAY = 86_400_000; // milliseconds

interface Upload {
  readonly folder: string;
  readonly parts: number;
  readonly bytes: number;
}

export interface UploadState {
  /** How many parts are there; the next one has this number. */
  readonly parts: number;
  readonly bytes: number;
}

const noCounty = refuse('forbidden', 'county-needed', {
  zh: '上传文件要用县里的岗位。',
  en: 'Files are uploaded in a post inside a county.',
});
const notYours = refuse('conflict', 'upload-not-yours', {
  zh: '这个上传编号已经用过了，请换一个编号重新上传。',
  en: 'This upload number is in use. Begin again with another one.',
});
const tooMany = refuse('limited', 'too-many-waiting', {
  zh: `您有 ${WAITING_MAX} 个文件还没有传完。请先传完，或者明天再试。`,
  en: `${WAITING_MAX} files of yours are not finished yet. Finish them first, or try again tomorrow.`,
});
const missing = ({ parts, bytes }: UploadState): Refusal =>
  refuse(
    'conflict',
    'part-missing',
    { zh: `前面的还没有传到，请从第 ${parts} 段接着传。`, en: `Earlier parts have not come. Go on from part ${parts}.` },
    { where: 'no', details: { parts, bytes } },
  );
const noSuchUpload = refuse(
  'unknown',
  'no-such-upload',
  { zh: '没有找到传上来的这个文件，请重新上传。', en: 'The parts of this file are not here. Upload it again.' },
  { where: 'parts' },
);
const tooLarge = refuse('invalid', 'file-too-large', {
  zh: `文件太大，最多 ${ATTACHED_BYTES_MAX / 1_048_576} MB。`,
  en: `The file is larger than ${ATTACHED_BYTES_MAX / 1_048_576} MB.`,
});

/** Own uploads only: the wall shows no others. */
async function findUpload({ tx }: Context, county: string, id: string): Promise<Upload | undefined> {
  const found = await sql<Upload>`
    select folder, parts, bytes::integer as bytes from kernel.upload where county = ${county} and id = ${id}::uuid and taken_at is null for update`.execute(
    tx,
  );
  return found.rows[0];
}

export async function uploadState(context: Context, id: string): Promise<UploadState | Refusal> {
  const county = countyOf(context.actor.place);
  if (county === undefined) return noCounty;
  const { parts, bytes } = (await findUpload(context, county, id)) ?? { parts: 0, bytes: 0 };
  return { parts, bytes };
}

async function begin(context: Context, county: string, id: string): Promise<Upload | Refusal> {
  const { tx, actor, now } = context;
  const waiting = await sql<{ waiting: number }>`
    select count(*)::integer as waiting from kernel.upload where county = ${county} and account = ${actor.account}::uuid and taken_at is null`.execute(
    tx,
  );
  if ((waiting.rows[0]?.waiting ?? 0) >= WAITING_MAX) return tooMany;
  const folder = `${county}-${actor.account}-${id}`;
  await sql`
    insert into kernel.upload (county, id, account, folder, begun_at) values (${county}, ${id}::uuid, ${actor.account}::uuid, ${folder}, ${now})
    on conflict (county, id) do nothing`.execute(tx);
  return (await findUpload(context, county, id)) ?? notYours;
}

/** Takes the next part of an upload; one that is there already is left as it is, so that a retry does no harm. */
export async function takePart(context: Context, { id, no }: { id: string; no: number }): Promise<UploadState | Refusal> {
  const county = countyOf(context.actor.place);
  if (county === undefined) return noCounty;
  const upload = (await findUpload(context, county, id)) ?? (await begin(context, county, id));
  if (isRefusal(upload)) return upload;
  if (no > upload.parts) return missing(upload);
  if (no < upload.parts) return { parts: upload.parts, bytes: upload.bytes };
  const { bytes } = await keepFile(context.platform, partOf(upload.folder, no), await receiveFile(context.request.body, PART_BYTES_MAX));
  if (upload.bytes + bytes > ATTACHED_BYTES_MAX) return tooLarge;
  const after = { parts: no + 1, bytes: upload.bytes + bytes };
  await sql`update kernel.upload set parts = ${after.parts}, bytes = ${after.bytes} where county = ${county} and id = ${id}::uuid`.execute(
    context.tx,
  );
  return after;
}

const partOf = (folder: string, no: number): string => `${PARTS}/${folder}/${no}`;

/** Puts the parts of an own upload together into a scratch file, which the caller removes; the upload is done with it. */
export async function joinParts(context: Context, id: string): Promise<string> {
  const county = countyOf(context.actor.place);
  const upload = county === undefined ? undefined : await findUpload(context, county, id);
  if (county === undefined || upload === undefined || upload.parts === 0) throw new Refused(noSuchUpload);
  const path = await withScratchFile(async (to) => {
    for (let no = 0; no < upload.parts; no += 1) {
      const there = await withKeptFile(context.platform, partOf(upload.folder, no), async (from) => {
        await pipeline(createReadStream(from), createWriteStream(to, { flags: 'a', mode: 0o600 }));
        return true;
      });
      if (there !== true) throw new Refused(noSuchUpload);
    }
  });
  await sql`update kernel.upload set taken_at = ${context.now} where county = ${county} and id = ${id}::uuid`.execute(context.tx);
  return path;
}

/** Clears away uploads that were put together or given up: rows first, then what no row names. Answers how many folders went. */
export async function sweepParts(house: Where & { readonly db: Database }, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WAIT_DAYS * DAY).toISOString();
  await asOwner(house.db, (tx) => sql`delete from kernel.upload where begun_at < ${before}`.execute(tx));
  return sweepFolders(house, PARTS, (names) => namedAmong(house.db, names), now);
}

async function namedAmong(db: Database, names: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await db.owner.query<{ folder: string }>('select folder from kernel.upload where folder = any($1::text[])', [names]);
  return new Set(found.rows.map(({ folder }) => folder));
}
