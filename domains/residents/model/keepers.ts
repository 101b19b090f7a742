import { type Actor, type Refusal, type Role, refuse } from '@linli/kernel/model';

/**
 * Who may join, part and move persons across communities: the community for its own, the town and the county for what
 * spans several communities. The town decides nothing about a single community that the community cannot see.
 */
export const keeperRoles = ['community-worker', 'town-officer', 'county-officer'] as const satisfies readonly Role[];

/** Those who see a list and its notices: keepers, and grid workers for their own grid. */
export const readerRoles = ['grid-worker', ...keeperRoles] as const satisfies readonly Role[];

/** Officers of a county work for a department; only the two that keep the population register may join and move persons. */
export function decideKeeper(actor: Actor): Refusal | undefined {
  if (actor.role !== 'county-officer' || actor.departments.length === 0) return undefined;
  if (actor.departments.some((each) => each === 'public-security' || each === 'civil-affairs')) return undefined;
  return refuse('forbidden', 'department-may-not', {
    zh: '居民记录的合并和迁移由公安、民政部门办理，您的部门只能查看。',
    en: 'Joining and moving persons is for public security and civil affairs; your department may only look.',
  });
}
