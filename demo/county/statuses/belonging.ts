import { officeName } from '../office-names.ts';
import type { Row } from '../rows.ts';
import { daysAgo, digits, type Known, statusRow } from './known.ts';

const reasons = ['work', 'work', 'work', 'business', 'study', 'school-run', 'family', 'care'] as const;

export function* stayRows(known: Known): Generator<Row> {
  const { person, age, home, random } = known;
  if (!person.residences.some(({ relation }) => relation === 'temporary')) return;
  const permit = age >= 16 && random.chance(0.6);
  yield statusRow(known, 'temporary-stay', {
    reason: age < 16 ? 'family' : random.pick(reasons),
    permitNumber: permit ? `610921${digits(known, 12)}` : null,
    permitUntil: permit ? daysAgo(known, -330, -10) : null,
    landlord: home.dwelling.kind === 'rented' ? officeName(random) : null,
    note: null,
  });
}

export function* veteranRows(known: Known): Generator<Row> {
  const { person, age, random, here } = known;
  if (!here || age < 22 || !random.chance(person.sex === '1' ? 0.072 : 0.003)) return;
  const born = Number(person.birthDate.slice(0, 4));
  const enlisted = born + random.int(18, 20);
  const served = random.pick([2, 2, 3, 5, 8]);
  const end = Math.min(enlisted + served, Number(person.birthDate.slice(0, 4)) + age);
  yield statusRow(known, 'veteran', {
    enlistedOn: `${enlisted}-${random.chance(0.5) ? '12' : '09'}-01`,
    dischargedOn: `${end}-${random.chance(0.5) ? '12' : '09'}-01`,
    cardNumber: random.chance(0.9) ? `陕优${digits(known, 10)}` : null,
    note: null,
  });
}

/** A home that is let, under whoever lives in it. */
export function* leaseRows(known: Known): Generator<Row> {
  const { person, home, place, random } = known;
  if (home.dwelling.kind !== 'rented' || home.members[home.household.headIndex] !== person) return;
  yield {
    register: 'residents.lease',
    place: home.dwelling.grid ?? place,
    key: `${home.household.key}/lease`,
    fields: {
      dwelling: { ref: `${home.household.key}/dwelling` },
      landlord: officeName(random),
      landlordIdentityNumber: null,
      phone: `161${digits(known, 8)}`,
      tenant: person.name,
      since: daysAgo(known, 30, 1500),
      until: null,
      note: null,
    },
  };
}
