import { type InputOf, type Refusal, ancestorAt, decidePlace, isRefusal, isWithin, parseIdentityNumber, refuse } from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, indexOf, sql } from '@linli/kernel/server';
import { type findInCounty, person, type takeOver } from '../../model/index.ts';
import { countyFor, lookAcrossCounty, openCounty } from '../county-wall.ts';
import { householdFault, moveFault, movePersons } from '../moving.ts';
import { lockPersons } from '../stored.ts';

interface Holder {
  readonly id: string;
  readonly place: string;
  readonly registered_place: string | null;
}

function numberFault(context: Context, number: string): Refusal | undefined {
  if (parseIdentityNumber(number, context).ok) return undefined;
  return refuse(
    'invalid',
    'not-an-identity-number',
    { zh: '身份证号不正确，请核对后再查。', en: 'This is not a valid identity number. Check it.' },
    { where: 'identityNumber' },
  );
}

/** By the whole number only, through its blind index. */
async function findHolder(context: Context, county: string, number: string): Promise<Holder | undefined> {
  const index = indexOf(person.fields.identityNumber, number, context);
  const found = await lookAcrossCounty(context, county, [person.name], () =>
    sql<Holder>`select id, place, registered_place from residents.person where county = ${county} and identity_number_index = ${index} and ended_at is null`.execute(
      context.tx,
    ),
  );
  return found.rows[0];
}

/** Known or not, and who holds the record. The question itself is in the trail, with its purpose. */
export async function findOne(context: Context, input: InputOf<typeof findInCounty>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const fault = numberFault(context, input.identityNumber);
  if (fault !== undefined) return fault;
  const holder = await findHolder(context, county, input.identityNumber);
  context.note({
    register: person.name,
    purpose: input.purpose,
    details: { known: holder !== undefined },
    ...(holder === undefined ? {} : { record: holder.id }),
  });
  if (holder === undefined) return { known: false, place: null, placeName: null, mine: false, id: null };
  const place = ancestorAt(holder.place, 'community') ?? holder.place;
  const names = await context.platform.places.names(context.tx, [place]);
  const seen = [holder.place, holder.registered_place].some((each) => each !== null && isWithin(each, context.actor.place));
  return {
    known: true,
    place,
    placeName: names.get(place) ?? place,
    mine: isWithin(holder.place, context.actor.place),
    id: seen ? holder.id : null,
  };
}

/** The receiving community takes a person over; the one that held the record is told. */
export async function takeOne(context: Context, input: InputOf<typeof takeOver>) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const fault =
    decidePlace(context.actor, input.to) ?? moveFault(input.to, input.from, context.today) ?? numberFault(context, input.identityNumber);
  if (fault !== undefined) return fault;
  const holder = await findHolder(context, county, input.identityNumber);
  if (holder === undefined)
    return refuse('unknown', 'not-known', {
      zh: '全县没有这个身份证号的居民记录，请直接新增。',
      en: 'Nobody in the county has this number. Add the person instead.',
    });

  await openCounty(context, county);
  const rows = await lockPersons(context, county, [holder.id]);
  const row = rows[0];
  const settled = row === undefined ? undefined : await settleFault(context, county, row, input);
  if (row === undefined || settled !== undefined)
    return (
      settled ??
      refuse('unknown', 'not-known', { zh: '这条记录刚才有变化，请重新查询。', en: 'The record has changed meanwhile. Ask again.' })
    );
  await movePersons(context, {
    county,
    persons: rows,
    to: input.to,
    from: input.from,
    relation: input.relation,
    household: input.household ?? null,
    currentAddress: input.currentAddress,
    kind: 'taken-over',
    ids: new Map([[holder.id, input.id]]),
  });
  context.note({ register: person.name, record: holder.id, place: input.to, purpose: input.purpose, details: { from: row['place'] } });
  const moved = (await lockPersons(context, county, [holder.id]))[0] ?? row;
  return { person: decodeRow(person, moved, context.keys), cameFrom: String(row['place']) };
}

async function settleFault(context: Context, county: string, row: Stored, input: InputOf<typeof takeOver>): Promise<Refusal | undefined> {
  if (row['ended_at'] !== null)
    return refuse('unknown', 'not-known', { zh: '这条记录刚才已停用，请重新查询。', en: 'The record has ended meanwhile. Ask again.' });
  if (isWithin(String(row['place']), context.actor.place))
    return refuse(
      'conflict',
      'already-here',
      { zh: '这个人已经在您的社区登记，直接打开修改即可。', en: 'This person is already kept here. Open the record instead.' },
      { details: { id: row['id'] } },
    );
  return input.household === undefined ? undefined : householdFault(context, county, input.household, input.to);
}
