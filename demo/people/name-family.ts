import { calendarDate } from '../shared/days.ts';
import type { Random } from '../shared/random.ts';
import type { Member } from './family.ts';
import { givenName, minorityName } from './given-names.ts';
import { doubleSurnames, surname } from './surnames.ts';

const surnameOf = (name: string): string => doubleSurnames.find((double) => name.startsWith(double)) ?? name.charAt(0);

/** Names for a family, in the order of its members; children take a parent's surname, brothers and sisters differ. */
export function nameFamily(random: Random, members: readonly Member[], ethnicGroups: readonly string[]): string[] {
  const names: string[] = [];
  for (const [at, member] of members.entries()) {
    const group = ethnicGroups[at] ?? '01';
    const parent = member.surnameFrom === null ? undefined : names[member.surnameFrom];
    const dotted = minorityName(random, group, member.sex, parent);
    if (dotted !== undefined) {
      names.push(dotted);
      continue;
    }
    const family = parent === undefined || parent.includes('·') ? surname(random, group) : surnameOf(parent);
    const { year } = calendarDate(member.birth);
    let name = family + givenName(random, member.sex, year);
    for (let tries = 0; tries < 20 && names.includes(name); tries += 1) name = family + givenName(random, member.sex, year);
    names.push(name);
  }
  return names;
}
