import { officeName } from '../office-names.ts';
import type { Row } from '../rows.ts';
import { isoOf, parseDay } from '../../shared/days.ts';
import { findPlace } from '../../shared/places.ts';
import { atAge, daysAgo, type Known, statusRow } from './known.ts';

export function* partyRows(known: Known): Generator<Row> {
  const { person, place, random, here, age, today } = known;
  const probation = person.politicalStatus === '02';
  if (person.politicalStatus !== '01' && !probation) return;
  const name = findPlace(place)?.name ?? '';
  const branch = `${name}社区第${random.pick(['一', '二', '三'])}党支部`;
  const joinedOn = probation ? daysAgo(known, 20, 330) : atAge(known, random.int(20, Math.max(20, Math.min(45, age - 2))));
  const confirmed = parseDay(joinedOn) + 366;
  yield statusRow(known, 'party-member', {
    joinedOn,
    confirmedOn: probation || confirmed > today ? null : isoOf(confirmed),
    branch,
    affiliation: person.employer === null || person.employer === '退休' ? branch : random.chance(0.5) ? `${person.employer}党支部` : branch,
    note: null,
  });
  if (here) return;
  yield statusRow(known, 'floating-member', {
    destination: person.currentAddress,
    leftOn: daysAgo(known, 190, 2200),
    returnedOn: null,
    contact: officeName(random),
    note: null,
  });
}
