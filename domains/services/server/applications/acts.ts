import { type Refusal, refuse } from '@linli/kernel/model';
import { type Work, sql } from '@linli/kernel/server';
import { decideGuardianAge } from '../../model/application/acting.ts';
import type { Submission } from '../../model/application/submission.ts';

/** Somebody who shares a home with the person, as far as the desk's own wall shows them. */
export interface HouseholdMember {
  readonly person: string;
  readonly name: string;
  /** Code towards the head of the household (GB/T 4761). */
  readonly relation: string | null;
  readonly birth: string | null;
}

const MEMBERS_MAX = 50;

/** Who may come for the person without any paper: the register knows them as one household. One question. */
export async function householdAtDesk(work: Work, county: string, person: string): Promise<readonly HouseholdMember[]> {
  const found = await sql<HouseholdMember>`
    select distinct on (p.id) p.id as person, p.name, r.relation_to_head as relation, p.birth_date::text as birth
    from residents.residence own
      join residents.household h on h.county = ${county} and h.id = own.household and h.ended_at is null
      join residents.residence r on r.county = ${county} and r.household = h.id and r.ended_at is null
      join residents.person p on p.county = ${county} and p.id = r.person and p.ended_at is null
    where own.county = ${county} and own.person = ${person}::uuid and own.ended_at is null and p.id <> ${person}::uuid
    order by p.id, r.relation_to_head nulls last limit ${MEMBERS_MAX}
  `.execute(work.tx);
  return found.rows;
}

/** Who acts at the counter, and by what. */
export interface ActsAtDesk {
  /** The register's name, where it knows them. */
  readonly name: string | null;
  readonly person: string | null;
  readonly by: string | null;
}

const notOfHousehold: Refusal = refuse(
  'conflict',
  'not-of-household',
  {
    zh: '登记上来办的人和这位居民不在同一户。请看一眼户口簿等证件再勾选，或者按受委托的人办。',
    en: 'On file they do not share a household. Look at the household book or another paper, or take it in by a proxy.',
  },
  { where: 'proxyPerson' },
);

/** What stands with the application of who came: the household where the register knows it, else the paper that was shown. */
export async function actsAtDesk(work: Work, county: string, of: Submission): Promise<ActsAtDesk | Refusal> {
  if (of.actsAs === 'self') return { name: null, person: null, by: null };
  if (of.actsAs === 'proxy') return { name: null, person: null, by: 'letter' };
  const { person, proxyPerson, relationShown } = of;
  if (proxyPerson === undefined) return { name: null, person: null, by: relationShown ?? null };
  const members = person === null ? [] : await householdAtDesk(work, county, person);
  const member = members.find((each) => each.person === proxyPerson);
  if (member === undefined) return notOfHousehold;
  return (
    decideGuardianAge(of.actsAs, member.birth, work.today) ?? {
      name: member.name,
      person: member.person,
      by: relationShown ?? 'household',
    }
  );
}
