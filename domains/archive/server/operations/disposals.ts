import { type InputOf, type Refusal, type RowOf, countyOf, isRefusal, momentAt, refuse } from '@linli/kernel/model';
import {
  type Context,
  type FileAnswer,
  type Stored,
  applyChanges,
  changeRow,
  decodeRow,
  fileFromDisk,
  findStored,
  insertRows,
  sql,
  startJob,
  unknownRow,
  withScratchFile,
  writeWorkbook,
} from '@linli/kernel/server';
import { decideDepartment } from '@linli/ledgers/server';
import { decideDecision, decideProposal } from '../../model/decide-disposal.ts';
import type { decideDisposal, disposalCertificate, getDisposal, proposeDisposal } from '../../model/index.ts';
import { disposal } from '../../model/registers/disposal.ts';
import { filing } from '../../model/registers/filing.ts';
import { retentionCodes } from '../../model/codes.ts';
import { disposeJob } from '../dispose-job.ts';
import { factsOfFiling, getFilings } from '../filings.ts';

const countyHere = (context: Context): string => countyOf(context.actor.place) ?? '';

const filingsOf = async (context: Context, county: string, id: string): Promise<Stored[]> =>
  (
    await sql<Stored>`select * from archive.filing where county = ${county} and disposal = ${id}::uuid order by file_number, id`.execute(
      context.tx,
    )
  ).rows;

async function answerOf(context: Context, id: string) {
  const stored = await findStored(context, disposal, id);
  if (stored === undefined) return unknownRow(disposal);
  const { values, place, version }: RowOf<typeof disposal> = decodeRow(disposal, stored, context.keys);
  const filings = await filingsOf(context, String(stored['county']), id);
  return {
    disposal: {
      id,
      place,
      version,
      title: values.title ?? '',
      state: (values.state ?? 'proposed') as 'proposed' | 'approved' | 'declined',
      filings: values.filings ?? 0,
      why: values.why ?? '',
      proposedBy: values.proposedBy ?? '',
      proposer: String(stored['created_by']),
      proposedAt: values.proposedAt ?? '',
      answer: values.answer,
      decidedBy: values.decidedBy,
      decidedAt: values.decidedAt,
      certificate: values.certificate,
    },
    filings: filings.map((each) => factsOfFiling(each, context)),
  };
}

export const getDisposalOne = (context: Context, { id }: InputOf<typeof getDisposal>) => answerOf(context, id);

/** Disposals among these that were declined: their filings may be proposed again. */
async function declinedAmong(context: Context, county: string, filings: readonly Stored[]): Promise<ReadonlySet<unknown>> {
  const ids = filings.map((each) => each['disposal']).filter((each) => each !== null);
  if (ids.length === 0) return new Set();
  const found = await sql<{ id: string }>`
    select id from archive.disposal where county = ${county} and id = any(${ids}::uuid[]) and state = 'declined'
  `.execute(context.tx);
  return new Set(found.rows.map((row) => row.id));
}

const yearsOf = (filings: readonly Stored[]): string => {
  const years = filings.map((each) => Number(each['year']));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
};

/** One person proposes filings of one place whose term is over. */
export async function proposeOne(context: Context, { id, filings: ids, why }: InputOf<typeof proposeDisposal>) {
  const county = countyHere(context);
  const filings = await getFilings(context, county, ids, true);
  if (isRefusal(filings)) return filings;
  const declined = await declinedAmong(context, county, filings);
  const proposed = filings.map((each) => ({
    title: String(each['title']),
    place: String(each['place']),
    keepUntil: (each['keep_until'] as string | null) ?? null,
    disposal: declined.has(each['disposal']) ? null : ((each['disposal'] as string | null) ?? null),
    ended: each['ended_at'] !== null,
  }));
  const no =
    decideProposal(proposed, context.today) ??
    filings.map((each) => decideDepartment(context.actor, String(each['department']))).find((each) => each !== undefined);
  if (no !== undefined) return no;
  const place = String(filings[0]?.['place']);
  const title = `${String(filings[0]?.['filed_by'])} ${yearsOf(filings)} 年度 ${filings.length} 件`;
  await insertRows(context, disposal, [
    {
      id,
      place,
      origins: { '*': { kind: 'desk', on: context.today } },
      values: { title, state: 'proposed', filings: filings.length, why, proposedBy: context.actor.name, proposedAt: context.now },
    },
  ]);
  await applyChanges(
    context,
    filing,
    filings.map((before) => ({ before, change: { id: String(before['id']), values: { disposal: id } } })),
  );
  context.note({ record: id, place, details: { filings: filings.map((each) => each['file_number']) } });
  return answerOf(context, id);
}

/** `XH-610921100001-2037-001`: counted by place and year. */
async function nextCertificate(context: Context, county: string, place: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linli.archive ${place}`}, 0))`.execute(context.tx);
  const beginning = `XH-${place}-${context.today.slice(0, 4)}-`;
  const found = await sql<{ count: number }>`
    select count(*) as count from archive.disposal where county = ${county} and certificate >= ${beginning} and certificate < ${`${beginning}:`}
  `.execute(context.tx);
  return `${beginning}${String(Number(found.rows[0]?.count ?? 0) + 1).padStart(3, '0')}`;
}

/** A second person decides. What was agreed on ends here; its files go in a job of their own, its entry and digest stay. */
export async function decideOne(context: Context, { id, version, approve, answer }: InputOf<typeof decideDisposal>) {
  const stored = await findStored(context, disposal, id, true);
  if (stored === undefined) return unknownRow(disposal);
  const [county, place] = [String(stored['county']), String(stored['place'])];
  const no = decideDecision(context.actor, { state: String(stored['state']), proposer: String(stored['created_by']) });
  if (no !== undefined) return no;
  const certificate = approve ? await nextCertificate(context, county, place) : null;
  const changed = await changeRow(context, disposal, {
    id,
    version,
    values: { state: approve ? 'approved' : 'declined', answer, decidedBy: context.actor.name, decidedAt: context.now, certificate },
  });
  if (isRefusal(changed)) return changed;
  const filings = await filingsOf(context, county, id);
  if (certificate !== null) {
    const reason = `保管期满销毁，清册 ${certificate}`;
    await applyChanges(
      context,
      filing,
      filings.map((before) => ({ before, change: { id: String(before['id']), end: { reason } } })),
    );
    await startJob(context, disposeJob.name, { zh: `销毁到期档案 ${certificate}`, en: `Destroy filings ${certificate}` }, { disposal: id });
  }
  const told = filings.map((each) => [each['file_number'], each['digest']]);
  context.note({ record: id, place, details: { approve, answer, certificate, filings: told } });
  return answerOf(context, id);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const columns = [
  { heading: '序号', width: 6, format: 'integer' },
  { heading: '档号', width: 36, format: 'text' },
  { heading: '题名', width: 44, format: 'text' },
  { heading: '年度', width: 8, format: 'integer' },
  { heading: '保管期限', width: 10, format: 'text' },
  { heading: '保管到', width: 12, format: 'text' },
  { heading: '归档时间', width: 24, format: 'text' },
  { heading: '总摘要（SHA-256）', width: 68, format: 'text' },
] as const;

/** The list of what was destroyed (销毁清册): on whose proposal, by whose decision, with the digest of each. */
export async function certificateOf(context: Context, { id }: InputOf<typeof disposalCertificate>): Promise<FileAnswer | Refusal> {
  const told = await answerOf(context, id);
  if (isRefusal(told)) return told;
  const { disposal: of, filings } = told;
  if (of.certificate === null)
    return refuse('conflict', 'not-approved', {
      zh: '还没有同意销毁，没有清册。',
      en: 'Nothing was destroyed, so there is no certificate.',
    });
  const notes = [
    `清册编号：${of.certificate}    共 ${filings.length} 件`,
    `提出人：${of.proposedBy}    提出时间：${momentAt(of.proposedAt)}    鉴定意见：${of.why}`,
    `决定人：${of.decidedBy ?? ''}    决定时间：${of.decidedAt === null ? '' : momentAt(of.decidedAt)}    决定意见：${of.answer ?? ''}`,
  ];
  const rows = filings.map((each, at) => [
    at + 1,
    each.fileNumber,
    each.title,
    each.year,
    retentionCodes.find(each.retention)?.zh ?? each.retention,
    each.keepUntil ?? '',
    momentAt(each.archivedAt),
    each.digest,
  ]);
  const sheet = { name: '销毁清册', title: '档案销毁清册', notes, columns, rows, orientation: 'landscape' } as const;
  const file = await withScratchFile((target) => writeWorkbook(target, [sheet]));
  context.note({ record: id, place: of.place });
  return fileFromDisk(file, `档案销毁清册-${of.certificate}.xlsx`, XLSX);
}
