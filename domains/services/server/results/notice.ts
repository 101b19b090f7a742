import { type Field, type InputOf, type Refusal, ancestorAt, isRefusal, isSealed, refuse, showValue } from '@linli/kernel/model';
import { type Context, type FileAnswer, type PrintedPage, caseAnswer, dayIn, printDocx, printPdf, sql } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { findProhibited } from '../../model/prohibited.ts';
import { notIssuedNotice } from '../../model/results/notices/not-issued.ts';
import { type NoticeFacts, type NoticeKind, noticeOf } from '../../model/results/notices/notice.ts';
import type { printNotIssued, printNotice } from '../../model/results/operations.ts';
import { verifyPath } from '../../model/results/verification.ts';
import { type Standing, followPath, neededBy, standingOfApplication } from '../applications/stands.ts';
import { factsOf } from './facts-store.ts';
import { officeOf } from './office.ts';
import { askedOf, noticesOf } from './result.ts';

type Format = InputOf<typeof printNotice>['format'];
type CaseAnswer = Exclude<Awaited<ReturnType<typeof caseAnswer>>, Refusal>;

const types: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

async function fileOf(page: PrintedPage, name: string, format: Format): Promise<FileAnswer> {
  return { name: `${name}.${format}`, type: types[format], body: await (format === 'pdf' ? printPdf(page) : printDocx(page)) };
}

/** The step of which a notice tells. */
const stepsOf: Readonly<Record<NoticeKind, readonly string[]>> = {
  acceptance: ['accept', 'deem'],
  supplement: ['askSupplement'],
  grant: ['grant'],
  refusal: ['decline', 'turnAway'],
};

const YUAN_DIGITS = 2;

/** A value as it stands on paper: `620.00 元`, `2026-12-01`, `甲类`. */
function printed(field: Field, value: unknown): string {
  const shown = showValue(field, value);
  const words = field.kind === 'money' ? Number(shown).toFixed(YUAN_DIGITS) : String(shown ?? '');
  return field.unit === undefined ? words : `${words} ${field.unit.zh}`;
}

async function grantedRows(context: Context, of: Standing): Promise<(readonly [string, string])[]> {
  const id = String(of.row['id']);
  const kept = (await factsOf(context, String(of.row['county']), [id])).get(id)?.facts ?? {};
  return askedOf(context, of, 'decider').flatMap(({ key, field }) =>
    kept[key] === undefined || isSealed(field) ? [] : [[field.label.zh, printed(field, kept[key])] as const],
  );
}

interface DocumentRow {
  readonly number: string;
  readonly code: string;
  readonly valid_until: string | null;
}

async function documentOf({ tx }: Context, { row }: Standing): Promise<DocumentRow | undefined> {
  const found = await sql<DocumentRow>`
    select number, code, valid_until from services.result_document
    where county = ${row['county']} and application = ${row['id']}::uuid and state = 'valid' order by number desc limit 1
  `.execute(tx);
  return found.rows[0];
}

async function factsFor(context: Context, kind: NoticeKind, of: Standing, shown: CaseAnswer): Promise<NoticeFacts> {
  const { row, form, content } = of;
  const [id, place, department] = [String(row['id']), String(row['place']), String(row['department'])];
  const { origin } = context.request;
  const line = shown.lines.find(({ step }) => step !== null && stepsOf[kind].includes(step));
  const document = kind === 'grant' ? await documentOf(context, of) : undefined;
  const levels = (['community', 'town', 'county'] as const).map((level) => ancestorAt(place, level) ?? '');
  const names = await context.platform.places.names(context.tx, levels);
  const [community = '', town = '', county = ''] = levels.map((code) => names.get(code) ?? code);
  // Whoever asked for papers or turned it away signs for that; a decision is signed by whoever decides.
  const desk = kind === 'acceptance' || kind === 'supplement' || line?.step === 'turnAway' ? 'community' : form.decider;
  const offices = await officeOf(context, [{ id, place, department, decider: desk }]);
  const how = new Map(content.materials.map((each) => [each.key, each.how]));
  const given = neededBy(of).filter(({ key }) => (how.get(key) ?? 'missing') !== 'missing');
  return {
    kind: form.kind,
    decider: line?.step === 'turnAway' ? 'community' : form.decider,
    number: String(row['number']),
    itemName: form.name.zh,
    itemCode: form.code,
    basis: form.basis.zh,
    document: form.result.zh,
    applicant: String(row['applicant_name']),
    proxy: typeof row['proxy_name'] === 'string' ? row['proxy_name'] : null,
    submittedOn: dayIn(new Date(String(row['created_at']))),
    on: dayIn(new Date(line?.at ?? context.now)),
    dueOn: (kind === 'supplement' ? shown.time.state : shown.time.whole)?.day ?? null,
    provisional: shown.time.whole?.provisional === true,
    committed: form.committed,
    fee: form.fee,
    papers: given.map(({ name }) => name.zh),
    supplement: typeof row['supplement_notice'] === 'string' ? row['supplement_notice'] : null,
    reason: line?.words ?? null,
    granted: kind === 'grant' ? await grantedRows(context, of) : [],
    documentNumber: document?.number ?? null,
    validUntil: document?.valid_until ?? null,
    verifyAddress: document === undefined ? null : `${origin}${verifyPath(document.code)}`,
    followAddress: `${origin}${followPath(String(row['number']))}`,
    office: offices.get(id) ?? '',
    county,
    above: form.decider === 'community' ? `${town}人民政府` : `${county}人民政府`,
    counter: `${community}便民服务窗口`,
  };
}

export async function printOne(context: Context, { id, kind, format }: InputOf<typeof printNotice>): Promise<FileAnswer | Refusal> {
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  const shown = await caseAnswer(context, application, id);
  if (isRefusal(shown)) return shown;
  const steps = new Set(shown.lines.flatMap(({ step }) => step ?? []));
  if (!noticesOf(steps, String(of.row['state'])).includes(kind))
    return refuse('conflict', 'no-such-notice', {
      zh: '这件还没有走到那一步，没有这份告知书。',
      en: 'It has not come to that step, so there is no such notice.',
    });
  const page = noticeOf(kind, await factsFor(context, kind, of, shown));
  context.note({ register: application.name, record: id, place: String(of.row['place']), details: { notice: kind, format } });
  return fileOf(page, `${page.title} ${String(of.row['number'])}`, format);
}

export async function printNotIssuedOne(context: Context, input: InputOf<typeof printNotIssued>): Promise<FileAnswer | Refusal> {
  const certificate = findProhibited(input.certificate);
  if (certificate === undefined)
    return refuse(
      'invalid',
      'not-prohibited',
      {
        zh: `“${input.certificate}”不在不得出具的清单里。能不能开，请按本地的证明清单和印章使用范围办。`,
        en: `"${input.certificate}" is not on the list of certificates that must not be issued.`,
      },
      { where: 'certificate' },
    );
  const { place } = context.actor;
  const names = await context.platform.places.names(context.tx, [place]);
  const office = names.get(place) ?? place;
  const page = notIssuedNotice({
    name: input.name,
    asked: input.certificate,
    certificate,
    office,
    counter: `${office}便民服务窗口`,
    on: context.today,
  });
  context.note({ place, details: { certificate: certificate.no } });
  return fileOf(page, page.title, input.format);
}
