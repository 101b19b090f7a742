import { type Refusal, ancestorAt, refuse } from '@linli/kernel/model';
import { type PlatformWork, type Stored, type TakenCase, dayIn, openField, sql } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { application } from '../../model/application/application.ts';
import type { Answers } from '../../model/papers.ts';
import { type Facts, decideComplete, factsAsked, writingsFor } from '../../model/results/facts.ts';
import { resultOf } from '../../model/results/result-of.ts';
import { factsOf } from './facts-store.ts';
import type { Granted } from './values.ts';

/** Answers to the questions of some applications, by application. */
export type AnswersOf = (work: PlatformWork, county: string, applications: readonly string[]) => Promise<ReadonlyMap<string, Answers>>;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

async function rowsById({ tx }: PlatformWork, table: string, county: string, ids: readonly string[]): Promise<Map<string, Stored>> {
  const found = await sql<Stored>`
    select * from ${sql.table(table)} where county = ${county} and id = any(${[...ids]}::uuid[])
  `.execute(tx);
  return new Map(found.rows.map((row) => [String(row['id']), row]));
}

const personUnknown = (number: string): Refusal =>
  refuse('conflict', 'person-unknown', {
    zh: `${number} 还没有和居民登记对上，结果没有地方写。先点“核实身份”。`,
    en: `${number} is not linked to a person yet, so there is nowhere to write the result. Use "Confirm the person" first.`,
  });

/**
 * Everything that the results of some applications of one county draw on, each with the number of its document; or why the first of
 * them cannot be granted yet. Runs behind a wall that opens persons of the county.
 */
export async function loadGranted(
  work: PlatformWork,
  county: string,
  cases: readonly TakenCase[],
  { answersOf, numbers }: { readonly answersOf: AnswersOf; readonly numbers: ReadonlyMap<string, string> },
): Promise<readonly Granted[] | Refusal> {
  const ids = cases.map(({ id }) => id);
  const answers = await answersOf(work, county, ids);
  const facts = await factsOf(work, county, ids);
  const rows = await rowsById(work, 'services.application', county, ids);
  const persons = await rowsById(
    work,
    'residents.person',
    county,
    cases.flatMap(({ values }) => text(values['person']) ?? []),
  );
  const all: Granted[] = [];
  for (const each of cases) {
    const row = rows.get(each.id) ?? {};
    const who = persons.get(text(each.values['person']) ?? '');
    const made = grantedOf(work, each, {
      row,
      who,
      answers: answers.get(each.id) ?? {},
      facts: facts.get(each.id)?.facts ?? {},
      document: numbers.get(each.id) ?? '',
    });
    const refusal = decideGranted(work, made);
    if (refusal !== undefined) return refusal;
    all.push(made);
  }
  return all;
}

interface Parts {
  readonly row: Stored;
  readonly who: Stored | undefined;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly document: string;
}

function grantedOf(work: PlatformWork, { id, county, place, values }: TakenCase, { row, who, answers, facts, document }: Parts): Granted {
  const submitted = text(row['created_at']) ?? work.now;
  const { actor, keys, today } = work;
  const ofPerson = (key: 'phone' | 'identityNumber'): string | null => (who === undefined ? null : openField(person, key, who, keys));
  const community = ancestorAt(place, 'community') ?? place;
  return {
    id,
    county,
    place: community,
    number: String(values['number']),
    item: String(values['item']),
    itemCode: String(values['itemCode']),
    itemName: String(values['itemName']),
    department: String(values['department']),
    decider: String(values['decider']),
    holder: text(values['holder']),
    person: who === undefined ? null : String(who['id']),
    home: ancestorAt(text(who?.['place']) ?? place, 'community') ?? place,
    answers,
    facts,
    known: {
      person: who?.['id'] ?? null,
      name: who?.['name'] ?? values['applicantName'],
      phone: openField(application.cases, 'applicantPhone', row, keys) ?? ofPerson('phone'),
      'identity-number': ofPerson('identityNumber') ?? openField(application.cases, 'applicantIdentity', row, keys),
      community,
      communities: [community],
      department: values['department'],
      item: values['itemName'],
      'submitted-on': dayIn(new Date(submitted)),
      'submitted-at': new Date(submitted).toISOString(),
      'granted-on': today,
      decider: actor.name,
      document,
    },
  };
}

function decideGranted({ dictionary }: PlatformWork, granted: Granted): Refusal | undefined {
  const rule = resultOf(granted.itemCode);
  const needsPerson = writingsFor(rule, granted.answers).some(({ fields }) => fields['person'] !== undefined);
  if (needsPerson && granted.person === null) return personUnknown(granted.number);
  const asked = (['applicant', 'decider'] as const).flatMap((side) => factsAsked(rule, granted.answers, side, dictionary.registers));
  return decideComplete(asked, granted.facts);
}
