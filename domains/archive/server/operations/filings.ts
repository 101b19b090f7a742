import { type InputOf, type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import {
  type Context,
  type FileAnswer,
  type Stored,
  fileFromDisk,
  findStored,
  openKeptFile,
  removeScratch,
  sha256Of,
  sql,
  unknownRow,
} from '@linli/kernel/server';
import { form } from '@linli/ledgers/model';
import type { exportFilings, getFiling, takeFile, verifyFilings } from '../../model/index.ts';
import { filing } from '../../model/registers/filing.ts';
import { decideContent } from '../contents.ts';
import { finalStates } from '../freeze/freeze-form.ts';
import { decideAll, factsOfFiling, getFilings } from '../filings.ts';
import { type KeptFile, isFor, keptFilesOf, vaultName } from '../kept-files.ts';
import { packageStream } from '../package/write-package.ts';
import { type Damage, refuseDamage, verifyFiling } from '../verify.ts';

/** A filing, its files, and whether this post may open them. */
export async function getFilingOne(context: Context, { id }: InputOf<typeof getFiling>) {
  const stored = await findStored(context, filing, id);
  if (stored === undefined) return unknownRow(filing);
  const files = (await keptFilesOf(context, String(stored['county']), [id])).get(id) ?? [];
  const open = decideContent(context.actor, stored, context.dictionary, false) === undefined;
  return { filing: factsOfFiling(stored, context), files, open, ...(await submissionsOf(context, stored)) };
}

/** What was handed in for the same form at other times, and whether the form is open again. */
async function submissionsOf(context: Context, stored: Stored) {
  const [county, formId] = [String(stored['county']), stored['form'] as string | null];
  if (formId === null) return { submissions: [], reopened: false };
  const found = await sql<{ id: string; fileNumber: string; archivedAt: string }>`
    select id, file_number as "fileNumber", archived_at as "archivedAt" from archive.filing
    where county = ${county} and form = ${formId}::uuid order by archived_at, id
  `.execute(context.tx);
  const source = await findStored(context, form, formId);
  return { submissions: found.rows, reopened: source !== undefined && !finalStates.some((each) => each === source['state']) };
}

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  sha256: 'text/plain; charset=utf-8',
};

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** One frozen file as it is, its digest compared before it leaves. */
export async function takeFileOne(context: Context, { id, no, purpose }: InputOf<typeof takeFile>): Promise<FileAnswer | Refusal> {
  const stored = await findStored(context, filing, id);
  if (stored === undefined) return unknownRow(filing);
  const county = String(stored['county']);
  const file = (await keptFilesOf(context, county, [id])).get(id)?.find((each) => each.no === no);
  if (file === undefined) return unknownRow(filing);
  const clear = file.rendition === 'clear';
  const barred = decideContent(context.actor, stored, context.dictionary, clear);
  if (barred !== undefined) return barred;
  const path = await openWhole(context, county, id, file);
  if (path === undefined)
    return (
      refuseDamage([{ filing: id, fileNumber: String(stored['file_number']), name: file.name, what: 'changed' }]) ?? unknownRow(filing)
    );
  context.note({ record: id, place: String(stored['place']), purpose, details: { file: file.name, clear } });
  return fileFromDisk(path, `${String(stored['title'])}-${file.name}`, types[endingOf(file.name)] ?? 'application/octet-stream');
}

/** The file in clear on this machine; undefined when it is gone, cannot be opened or is another one. */
async function openWhole({ platform }: Context, county: string, id: string, file: KeptFile): Promise<string | undefined> {
  const path = await openKeptFile(platform, vaultName(county, id, file.no)).catch((error: unknown) => {
    platform.log('an archived file cannot be opened', { filing: id, file: file.no, error: (error as Error).message });
    return undefined;
  });
  if (path === undefined || (await sha256Of(path)) === file.sha256) return path;
  await removeScratch(path);
  return undefined;
}

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';

interface Asked {
  readonly county: string;
  readonly filings: readonly Stored[];
  readonly files: ReadonlyMap<string, readonly KeptFile[]>;
}

async function readAsked(context: Context, ids: readonly string[]): Promise<Asked | Refusal> {
  const county = countyHere(context);
  const filings = await getFilings(context, county, ids);
  if (isRefusal(filings)) return filings;
  return { county, filings, files: await keptFilesOf(context, county, ids) };
}

async function damagesIn({ platform }: Context, { filings, files }: Asked): Promise<Damage[]> {
  const damages: Damage[] = [];
  for (const stored of filings) damages.push(...(await verifyFiling(platform, stored, files.get(String(stored['id'])) ?? [])));
  return damages;
}

const gone = (filings: readonly Stored[]): Refusal | undefined => {
  const first = filings.find((each) => each['ended_at'] !== null);
  return first === undefined
    ? undefined
    : refuse('conflict', 'disposed', {
        zh: `《${String(first['title'])}》已经销毁，没有文件可以核对。`,
        en: `"${String(first['title'])}" was destroyed; there are no files to verify.`,
      });
};

/** Reads the files again and compares. Tells nothing of what is in them, so that everybody who sees the entry may ask. */
export async function verifyThem(context: Context, { ids }: InputOf<typeof verifyFilings>) {
  const asked = await readAsked(context, ids);
  if (isRefusal(asked)) return asked;
  const barred = gone(asked.filings);
  if (barred !== undefined) return barred;
  const damaged = await damagesIn(context, asked);
  context.note({ details: { filings: asked.filings.length, damaged: damaged.length } });
  return { filings: asked.filings.length, files: [...asked.files.values()].flat().length, damaged };
}

/** Filings as a package that is read without the platform: checked first, then streamed. */
export async function exportThem(context: Context, { ids, purpose, clear }: InputOf<typeof exportFilings>): Promise<FileAnswer | Refusal> {
  const asked = await readAsked(context, ids);
  if (isRefusal(asked)) return asked;
  const barred = decideAll(context, asked.filings, clear) ?? refuseDamage(await damagesIn(context, asked));
  if (barred !== undefined) return barred;
  const packed = asked.filings.map((stored, at) => ({
    folder: `filings/${String(at + 1).padStart(4, '0')}`,
    facts: factsOfFiling(stored, context),
    files: (asked.files.get(String(stored['id'])) ?? []).filter((each) => isFor(each.rendition, clear)),
  }));
  const masked = !clear;
  context.note({
    purpose,
    details: { filings: packed.length, clear, digests: packed.map(({ facts }) => [facts.fileNumber, facts.digest]) },
  });
  const body = packageStream(context.platform, packed, { county: asked.county, masked, exportedAt: context.now, by: context.actor.name });
  return { name: `电子档案-${context.today}-${packed.length}件.zip`, type: 'application/zip', body };
}
