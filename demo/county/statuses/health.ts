import { officeName } from '../office-names.ts';
import type { Row } from '../rows.ts';
import { daysAgo, digits, type Known, statusRow } from './known.ts';

const chronic = ['高血压', '高血压、糖尿病', '糖尿病', '冠心病', '慢性支气管炎', '脑卒中后遗症'] as const;

/** Elders, infants and a part of the others have a file. */
export function* healthRows(known: Known): Generator<Row> {
  const { age, random, here, place } = known;
  if (!here || !random.chance(age >= 65 ? 0.92 : age < 3 ? 0.85 : 0.08)) return;
  const ill = random.chance(age >= 65 ? 0.45 : age >= 40 ? 0.2 : 0.01);
  yield statusRow(known, 'health-record', {
    number: `${place}${digits(known, 5)}`,
    chronic: ill ? random.pick(chronic) : null,
    doctor: ill || age >= 65 ? officeName(random) : null,
    signedOn: ill || age >= 65 ? daysAgo(known, 30, 1200) : null,
  });
}

export function* birthRows(known: Known): Generator<Row> {
  const { person, age, home, random, here } = known;
  if (!here || person.sex !== '2' || age < 21 || age > 45 || !person.maritalStatus.startsWith('2') || !random.chance(0.35)) return;
  const husband = home.members.find(
    (each) => each.sex === '1' && [each.relationToHead, person.relationToHead].toSorted().join('') === '01',
  );
  const children = home.members.filter(({ relationToHead }) => relationToHead === '2' || relationToHead === '3').length;
  yield statusRow(known, 'birth-registration', {
    spouseName: husband?.name ?? null,
    children,
    number: `SY${digits(known, 10)}`,
    registeredOn: daysAgo(known, 20, 2000),
    note: null,
  });
}
