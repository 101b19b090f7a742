import { type Actor, type Refusal, countyOf, refuse } from '@linli/kernel/model';

/** The county of a post; forms are no business of posts above it. */
export const countyAt = (place: string): string => {
  const county = countyOf(place);
  if (county === undefined) throw new Error(`Forms are kept inside a county, not at "${place}".`);
  return county;
};

/** Officers of the county see and move what their own department asked for; those without a department see all. */
export function decideDepartment(actor: Pick<Actor, 'role' | 'departments'>, department: string): Refusal | undefined {
  if (actor.role !== 'county-officer' || actor.departments.length === 0) return undefined;
  if (actor.departments.some((each) => each === department)) return undefined;
  return refuse('forbidden', 'not-your-department', {
    zh: '这份报表由别的部门主管，内容没有向您的部门开放。',
    en: 'This form belongs to another department; its content is not open to yours.',
  });
}
