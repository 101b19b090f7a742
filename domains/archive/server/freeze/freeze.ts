import { dirname } from 'node:path';
import type { Actor } from '@linli/kernel/model';
import { type Platform, type Work, findStored, insertRows, removeScratch, sealFile, sql, withScratchFile } from '@linli/kernel/server';
import { form } from '@linli/ledgers/model';
import { type Issued, onBehalf } from '@linli/ledgers/server';
import { fileNumberOf } from '../../model/file-number.ts';
import { filing } from '../../model/registers/filing.ts';
import { type Retention, keepUntilOf, usualRetention } from '../../model/retention.ts';
import { vaultName, writeKeptFiles } from '../kept-files.ts';
import { renderContent, renderParticulars } from './render.ts';

export interface Freezing {
  /** Id of the filing to be, the same whenever the same is frozen: a second try goes on where the first was killed. */
  readonly id: string;
  readonly county: string;
  readonly place: string;
  /** Who asked for it; the clock when left out. */
  readonly by?: Pick<Actor, 'account' | 'post' | 'name'>;
  /** The county's rule for the title, and without one what is usual, when left out. */
  readonly retention?: Retention;
  /** What is frozen; undefined when it may not be any more. */
  issue(work: Work): Promise<Issued | undefined>;
  /** Remembers what it has become of. */
  remember?(work: Work, filing: string): Promise<void>;
}

export interface Frozen {
  readonly filing: string;
  readonly fileNumber: string;
  readonly title: string;
  /** False when the same content was frozen before, and nothing was added. */
  readonly fresh: boolean;
}

/** One filing at a place after the other: numbers run on without gaps, and the same is never frozen twice. */
async function lockPlace(work: Work, place: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linli.archive ${place}`}, 0))`.execute(work.tx);
}

async function ruleFor(work: Work, county: string, { title, cycle, kind }: Issued): Promise<Retention> {
  if (kind === 'ledger') return usualRetention(cycle);
  const found = await sql<{ retention: Retention }>`
    select retention from archive.retention_rule where county = ${county} and title = ${title} and ended_at is null
  `.execute(work.tx);
  return found.rows[0]?.retention ?? usualRetention(cycle);
}

async function nextOrdinal(work: Work, county: string, issued: Issued, retention: Retention): Promise<number> {
  const { place, year, department } = issued;
  const found = await sql<{ last: number | null }>`
    select max(ordinal) as last from archive.filing
    where county = ${county} and place = ${place} and year = ${year} and retention = ${retention} and department = ${department}
  `.execute(work.tx);
  return (found.rows[0]?.last ?? 0) + 1;
}

/**
 * A filing of the same form or ledger and place with the very same cells. A form that was destroyed after its term does not come
 * back by the clock; a ledger may be archived again by a person.
 */
async function findSame(work: Work, county: string, { kind, id, place }: Issued, content: string): Promise<Frozen | undefined> {
  const same = kind === 'form' ? sql`form = ${id}::uuid` : sql`ledger = ${id} and place = ${place} and ended_at is null`;
  const found = await sql<{ id: string; file_number: string; title: string }>`
    select id, file_number, title from archive.filing
    where county = ${county} and content = ${content} and ${same} order by archived_at desc limit 1
  `.execute(work.tx);
  const row = found.rows[0];
  return row === undefined ? undefined : { filing: row.id, fileNumber: row.file_number, title: row.title, fresh: false };
}

const titleOf = ({ placeName, title, period }: Issued): string => `${placeName}${title}（${period}）`;

async function freezeIn(
  platform: Platform,
  work: Work,
  freezing: Freezing,
  folder: string,
): Promise<(Frozen & { digest: string }) | undefined> {
  const { id, county } = freezing;
  await lockPlace(work, freezing.place);
  const before = await findStored(work, filing, id);
  if (before !== undefined) {
    const [fileNumber, title, digest] = [String(before['file_number']), String(before['title']), String(before['digest'])];
    return { filing: id, fileNumber, title, fresh: false, digest };
  }
  const issued = await freezing.issue(work);
  if (issued === undefined) return undefined;
  const { files: content, content: contentDigest, hasMasked } = await renderContent(issued, folder);
  const same = await findSame(work, county, issued, contentDigest);
  if (same !== undefined) {
    await freezing.remember?.(work, same.filing);
    return { ...same, digest: '' };
  }
  const retention = freezing.retention ?? (await ruleFor(work, county, issued));
  const ordinal = await nextOrdinal(work, county, issued, retention);
  const { place, year, department } = issued;
  const particulars = {
    fileNumber: fileNumberOf({ place, year, retention, department, ordinal }),
    retention,
    keepUntil: keepUntilOf(retention, year),
    archivedAt: work.now,
    archivedBy: work.actor.name,
  };
  const { files, digest } = await renderParticulars(issued, particulars, content, folder);
  // The bytes first: a row never names what is not there.
  for (const { no, path } of files) await sealFile(platform, vaultName(county, id, no), path);
  await insertRows(work, filing, [
    {
      id,
      place,
      origins: { '*': { kind: freezing.by === undefined ? 'system' : 'desk', on: work.today } },
      values: {
        ...particulars,
        title: titleOf(issued),
        kind: issued.kind,
        form: issued.kind === 'form' ? issued.id : null,
        ledger: issued.kind === 'ledger' ? issued.id : null,
        department,
        filedBy: issued.placeName,
        year,
        period: issued.period,
        lines: issued.lines,
        files: files.length,
        bytes: files.reduce((sum, each) => sum + each.bytes, 0),
        digest,
        content: contentDigest,
        hasMasked,
        registers: issued.registers.length === 0 ? null : issued.registers.join(','),
        ordinal,
      },
    },
  ]);
  await writeKeptFiles(work, county, id, place, files);
  await freezing.remember?.(work, id);
  return { filing: id, fileNumber: particulars.fileNumber, title: titleOf(issued), fresh: true, digest };
}

/** Freezes a form or ledger as it stands, in one transaction. Its files lie in the vault before the row that names them. */
export async function freeze(platform: Platform, freezing: Freezing): Promise<Frozen | undefined> {
  const { county, place, by } = freezing;
  const behalf = { county, place, operation: 'archive.freeze', writes: [filing.name, form.name], ...(by === undefined ? {} : { by }) };
  const scratch = await withScratchFile(async () => undefined);
  try {
    return await onBehalf(platform, behalf, async (work, note) => {
      const frozen = await freezeIn(platform, work, freezing, dirname(scratch));
      if (frozen === undefined) return undefined;
      const { digest, ...told } = frozen;
      note({ filing: told.filing, fileNumber: told.fileNumber, digest });
      return told;
    });
  } finally {
    await removeScratch(scratch);
  }
}
