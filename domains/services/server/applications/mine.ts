import { type InputOf, type OutputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, caseAnswer, sql } from '@linli/kernel/server';
import { actsByCodes } from '../../model/application/acting.ts';
import { application } from '../../model/application/application.ts';
import { actsAsCodes } from '../../model/application/codes.ts';
import { nextWord } from '../../model/application/next.ts';
import type { myApplication, myApplications, myKnown } from '../../model/application/operations.ts';
import { countyHere } from '../catalogue.ts';
import { lookAtCounty } from './county-look.ts';
import { editionInForce } from './edition.ts';
import { factsAbout } from './facts.ts';
import { answerKnown } from './known.ts';
import { personFor } from './person-of.ts';
import { missingOf, shownContent, standingOfApplication, stateWord } from './stands.ts';

const PAGE = 30;

type Mine = OutputOf<typeof myApplications>['applications'][number];

/** Who brought it where the applicant did not come. */
function actedOf(row: Stored): Mine['acted'] {
  const as = actsAsCodes.find(String(row['acts_as']));
  if (as === undefined || as.code === 'self') return null;
  const by = actsByCodes.find((row['acts_by'] as string | null) ?? '');
  return {
    name: (row['proxy_name'] as string | null) ?? '',
    as: { zh: as.zh, en: as.en },
    by: by === undefined ? null : { zh: by.zh, en: by.en },
  };
}

function shown(row: Stored): Mine {
  const state = String(row['state']);
  return {
    id: String(row['id']),
    number: String(row['number']),
    itemCode: String(row['item_code']),
    itemName: String(row['item_name']),
    applicantName: String(row['applicant_name']),
    acted: actedOf(row),
    state,
    stateLabel: stateWord(state),
    next: nextWord(state, row['department']),
    submittedAt: String(row['created_at']),
    finishedAt: (row['finished_at'] as string | null) ?? null,
    due: row['finished_at'] === null ? ((row['due_at'] as string | null) ?? null) : null,
  };
}

/** A resident's own, the newest first; ids grow with time, so a page goes on below the last one. */
export async function listMine(context: Context, { after }: InputOf<typeof myApplications>): Promise<OutputOf<typeof myApplications>> {
  const below = after === undefined || !/^[0-9a-f-]{36}$/.test(after) ? sql`` : sql`and id < ${after}::uuid`;
  const found = await sql<Stored>`
    select * from services.application where county = ${countyHere(context)} and holder = ${context.actor.account} and ended_at is null ${below}
    order by id desc limit ${PAGE + 1}
  `.execute(context.tx);
  const page = found.rows.slice(0, PAGE);
  return { applications: page.map(shown), next: found.rows.length > PAGE ? String(page.at(-1)?.['id']) : null };
}

export async function oneOfMine(
  context: Context,
  { id }: InputOf<typeof myApplication>,
): Promise<OutputOf<typeof myApplication> | Refusal> {
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  const answer = await caseAnswer(context, application, id);
  if (isRefusal(answer)) return answer;
  const offer = answer.offers.find(({ step }) => step === 'withdraw');
  return {
    ...shown(of.row),
    version: answer.row.version,
    time: answer.time,
    lines: answer.lines
      .filter(({ announces }) => announces !== null)
      .map(({ step, label, announces, at, words, values }) => ({
        step,
        label,
        announces,
        at,
        words,
        values: forTheResident(values),
      })),
    content: shownContent(of),
    missing: missingOf(of).map(({ name }) => name),
    maySupply: of.row['state'] === 'supplementing',
    mayWithdraw: offer !== undefined && offer.refusal === null,
  };
}

const TOLD = ['supplementNotice', 'noticeText', 'decision'];

const forTheResident = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => TOLD.includes(key)));

const READ_OF_PERSON = ['residents.person', 'residents.household', 'residents.residence'];

/** What is known of oneself, or of somebody of the family who agreed. */
export async function knownOfMine(
  context: Context,
  { item, person }: InputOf<typeof myKnown>,
): Promise<OutputOf<typeof myKnown> | Refusal> {
  const county = countyHere(context);
  const form = await editionInForce(context, county, item);
  if (isRefusal(form)) return form;
  const stored = person === undefined ? undefined : await personFor(context, person);
  if (stored !== undefined && isRefusal(stored)) return stored;
  return answerKnown(context, { id: item, form }, stored, {
    facts: () =>
      stored === undefined
        ? Promise.resolve([])
        : lookAtCounty(context, county, READ_OF_PERSON, () => factsAbout(context, county, stored, [])),
    household: () => Promise.resolve([]),
  });
}
