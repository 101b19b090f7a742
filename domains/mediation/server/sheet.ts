import {
  type InputOf,
  type Refusal,
  ancestorAt,
  dateOfDay,
  fileKinds,
  getDayNumber,
  isRefusal,
  parseIdentityNumber,
  refuse,
  showValue,
} from '@linli/kernel/model';
import { type Context, type FileAnswer, decodeRow, findStored, printDocx, printPdf, sql, unknownRow } from '@linli/kernel/server';
import { type Party, agreementPage } from '../model/agreement.ts';
import { mediation } from '../model/mediation/mediation.ts';
import { CONFIRMATION_DAYS } from '../model/mediation/rules.ts';
import type { MediationSheet, getSheet, printAgreement } from '../model/operations.ts';

const SEX = { '1': '男', '2': '女' } as const;
const SESSIONS_MAX = 100; // a mediation of a hundred sessions has failed long ago

interface DisputeRow {
  readonly id: string;
  readonly result: string | null;
  readonly agreement_number: string | null;
}

async function disputeOf({ tx }: Context, county: string, id: string): Promise<DisputeRow | undefined> {
  const found = await sql<DisputeRow>`
    select id, result, agreement_number from mediation.dispute where county = ${county} and id = ${id}::uuid
  `.execute(tx);
  return found.rows[0];
}

export async function sheetOf(context: Context, { id }: InputOf<typeof getSheet>): Promise<MediationSheet | Refusal> {
  const row = await findStored(context, mediation.cases, id);
  if (row === undefined) return unknownRow(mediation.cases);
  const county = String(row['county']);
  const dispute = await disputeOf(context, county, id);
  const sessions = await sql<{ id: string; held_on: string; held_at: string | null; mediator: string | null; present: string | null }>`
    select id, held_on::text as held_on, held_at, mediator, present from mediation.session
    where county = ${county} and mediation = ${id}::uuid and ended_at is null order by held_on, id limit ${SESSIONS_MAX}
  `.execute(context.tx);
  const { agreedOn, confirmedOn, performance } = decodeRow(mediation.cases, row, context.keys).values;
  const confirmable = dispute?.result === 'written' && agreedOn !== null && confirmedOn === null;
  const last = confirmable ? getDayNumber(agreedOn) + CONFIRMATION_DAYS : undefined;
  return {
    dispute: dispute?.id ?? null,
    agreementNumber: dispute?.agreement_number ?? null,
    sessions: sessions.rows.map((each) => ({
      id: each.id,
      heldOn: each.held_on,
      heldAt: each.held_at,
      mediator: each.mediator,
      present: each.present,
    })),
    confirmUntil: last === undefined ? null : dateOfDay(last),
    confirmDaysLeft: last === undefined ? null : last - getDayNumber(context.today),
    printable: agreedOn !== null && performance !== null && dispute?.result === 'written',
  };
}

interface Told {
  readonly name: string | null;
  readonly identity: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

/** Sex and birthday stand in the number; nobody is asked for them. */
function partyOf({ today, demo }: Context, { name, identity, address, phone }: Told): Party {
  const read = identity === null ? undefined : parseIdentityNumber(identity, { today, demo });
  const known = read?.ok === true ? read.value : undefined;
  return {
    name: name ?? '',
    sex: known === undefined ? null : SEX[known.sex],
    birthDate: known?.birthDate ?? null,
    identityNumber: identity,
    address,
    phone,
  };
}

const noAgreement = refuse('conflict', 'no-agreement', {
  zh: '还没有达成书面协议，印不出协议书。口头协议记在调解记录里，不用出协议书。',
  en: 'There is no written agreement to print. An oral one stands in the record.',
});

/** In clear for both sides to sign; whoever printed it stands in the trail, with the purpose. */
export async function printIt(context: Context, { id, format }: InputOf<typeof printAgreement>): Promise<FileAnswer | Refusal> {
  const sheet = await sheetOf(context, { id });
  if (isRefusal(sheet)) return sheet;
  const row = await findStored(context, mediation.cases, id);
  if (row === undefined) return unknownRow(mediation.cases);
  if (!sheet.printable) return noAgreement;
  const { values, place } = decodeRow(mediation.cases, row, context.keys, true);
  context.note({
    register: mediation.name,
    record: id,
    place,
    purpose: '打印调解协议书，交双方签字',
    details: { agreement: sheet.agreementNumber, format },
  });
  const community = ancestorAt(place, 'community') ?? place;
  const names = await context.platform.places.names(context.tx, [community]);
  const page = agreementPage({
    number: sheet.agreementNumber,
    kind: String(showValue(mediation.cases.fields.kind, values.kind)),
    applicant: partyOf(context, {
      name: values.applicantName,
      identity: values.applicantIdentity,
      address: values.applicantAddress,
      phone: values.applicantPhone,
    }),
    other: partyOf(context, {
      name: values.otherName,
      identity: values.otherIdentity,
      address: values.otherAddress,
      phone: values.otherPhone,
    }),
    matter: values.matter ?? '',
    claim: values.claim,
    mediator: values.mediator ?? '',
    terms: values.terms ?? '',
    performance: values.performance ?? '',
    agreedOn: values.agreedOn ?? context.today,
    committee: `${names.get(community) ?? community}人民调解委员会`,
  });
  const body = await (format === 'pdf' ? printPdf(page) : printDocx(page));
  return { name: `${page.title} ${sheet.agreementNumber ?? ''}.${format}`.replace(' .', '.'), type: fileKinds[format].media, body };
}
