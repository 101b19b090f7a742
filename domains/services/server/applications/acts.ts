import { type Refusal, refuse } from '@linli/kernel/model';
import type { Work } from '@linli/kernel/server';
import { membersInSight } from '@linli/residents/server';
import { decideGuardianAge } from '../../model/application/acting.ts';
import type { Submission } from '../../model/application/submission.ts';

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
  const members = person === null ? [] : await membersInSight(work, county, person);
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
