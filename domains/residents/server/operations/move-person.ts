import { type InputOf, type Refusal, decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, decodeRow, findStored, insertRows, unknownRow } from '@linli/kernel/server';
import { decideKeeper, household, type movePerson, person } from '../../model/index.ts';
import { countyFor, openCounty } from '../county-wall.ts';
import { householdFault, moveFault, movePersons } from '../moving.ts';
import { lockPersons } from '../stored.ts';

type Input = InputOf<typeof movePerson>;

function destinationFault(context: Context, input: Input): Refusal | undefined {
  const fault = moveFault(input.to, input.from, context.today) ?? decideKeeper(context.actor);
  if (fault !== undefined) return fault;
  if (decidePlace(context.actor, input.to) === undefined) return undefined;
  return refuse('forbidden', 'receiver-takes-over', {
    zh: '迁往的地方不在您的范围内。请对方社区凭身份证号查询后接收，接收后您会收到提示。',
    en: 'The destination lies outside your area. The other community finds the person by identity number and takes over; you will be told.',
  });
}

/** Moves a person, and chosen members of the household, to a place in the actor's own area. */
export async function moveOne(context: Context, input: Input) {
  const county = countyFor(context);
  if (isRefusal(county)) return county;
  const fault = destinationFault(context, input);
  if (fault !== undefined) return fault;
  const asked = [{ id: input.id, version: input.version }, ...(input.members ?? [])];
  for (const { id } of asked) if ((await findStored(context, person, id)) === undefined) return unknownRow(person);

  await openCounty(context, county);
  const rows = await lockPersons(
    context,
    county,
    asked.map((each) => each.id),
  );
  const stale = asked.map((each) => versionFault(context, each, rows)).find((each) => each !== undefined);
  if (stale !== undefined) return stale;
  const noHousehold = input.household === undefined ? undefined : await householdFault(context, county, input.household, input.to);
  if (noHousehold !== undefined) return noHousehold;
  const home = await homeFor(context, input);
  await movePersons(context, {
    county,
    persons: rows,
    to: input.to,
    from: input.from,
    relation: input.relation,
    household: home,
    currentAddress: input.currentAddress,
    kind: 'moved',
  });
  const moved = await lockPersons(
    context,
    county,
    asked.map((each) => each.id),
  );
  context.note({
    register: person.name,
    record: input.id,
    place: input.to,
    details: { persons: asked.length, from: rows.map((row) => row['place']) },
  });
  return { persons: moved.map((row) => decodeRow(person, row, context.keys)), household: home };
}

function versionFault(context: Context, asked: { id: string; version: number }, rows: readonly Stored[]): Refusal | undefined {
  const row = rows.find((each) => each['id'] === asked.id);
  if (row === undefined) return unknownRow(person);
  if (row['ended_at'] !== null)
    return refuse('conflict', 'already-ended', { zh: '其中一条居民记录已经停用，请刷新。', en: 'One of the records has ended. Reload.' });
  if (row['version'] === asked.version) return undefined;
  return refuse(
    'stale',
    'changed-meanwhile',
    { zh: '有居民的信息刚才被别人改过，请刷新后再办理。', en: 'One of the residents was changed meanwhile. Reload and do it again.' },
    { details: { seen: asked.version, current: decodeRow(person, row, context.keys) } },
  );
}

/** A new household is headed by the person who moves. */
async function homeFor(context: Context, input: Input): Promise<string | null> {
  if (input.newHousehold === undefined) return input.household ?? null;
  const values = { head: input.id, kind: 'family', address: input.currentAddress ?? null, familySize: 1 + (input.members?.length ?? 0) };
  await insertRows(context, household, [
    { id: input.newHousehold, place: input.to.slice(0, 12), values, origins: { '*': { kind: 'desk', on: context.today } } },
  ]);
  return input.newHousehold;
}
