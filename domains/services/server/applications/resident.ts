import { personsOf, residentOf } from '@linli/identity/server';
import { countyOf } from '@linli/kernel/model';
import { type Context, type Work, sql } from '@linli/kernel/server';
import { person as personRegister } from '@linli/residents/model';
import { householdMembers } from '@linli/residents/server';
import { ADULT, ageOn } from '../../model/application/acting.ts';
import type { Submission } from '../../model/application/submission.ts';
import { lookAtCounty, rowAt } from './county-look.ts';

/** In which part a resident acts for a person, and under which name. */
export interface Acting {
  readonly actsAs: Submission['actsAs'];
  /** Name of the resident where somebody else is acted for. */
  readonly name: string | null;
  /** The person who acts, where the register knows them. */
  readonly person: string | null;
  /** By what (`acts-by`). */
  readonly by: string | null;
}

/**
 * May this resident apply for that person? For himself once confirmed; for a child of the household as its guardian (民法典 27); for
 * whoever agreed. Undefined: for nobody else.
 */
export async function actingFor(context: Context, person: string): Promise<Acting | undefined> {
  const self = await residentOf(context);
  if (self === undefined || self.person === null) return undefined;
  if (self.person === person) return { actsAs: 'self', name: null, person: null, by: null };
  if ((await personsOf(context)).includes(person)) return { actsAs: 'family', name: self.name, person: self.person, by: 'consent' };
  const county = countyOf(context.actor.place) ?? '';
  const members = await householdMembers(context, county, self.person);
  if (!members.some((each) => each.person === person)) return undefined;
  const child = await lookAtCounty(context, county, [personRegister.name], () => rowAt(context, personRegister, county, person));
  const born = child?.['birth_date'];
  return typeof born === 'string' && ageOn(born, context.today) < ADULT
    ? { actsAs: 'guardian', name: self.name, person: self.person, by: 'household' }
    : undefined;
}

const ACCOUNTS = 'identity.resident';

/** The account of a confirmed resident, so that what the counter takes in is followed there as well; null where there is none. */
export async function accountOfPerson(work: Work, county: string, person: string): Promise<string | null> {
  if (!work.dictionary.registers.has(ACCOUNTS)) return null;
  const found = await lookAtCounty(work, county, [ACCOUNTS], () =>
    sql<{
      id: string;
    }>`select id from identity.resident where county = ${county} and person = ${person}::uuid and ended_at is null limit 1`.execute(
      work.tx,
    ),
  );
  return found.rows[0]?.id ?? null;
}
