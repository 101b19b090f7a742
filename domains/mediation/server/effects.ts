import { ancestorAt } from '@linli/kernel/model';
import {
  type NewRow,
  type PlatformWork,
  type StepEffect,
  type Stored,
  type TakenCase,
  applyChanges,
  insertRows,
  newId,
  sql,
} from '@linli/kernel/server';
import { agreementNumber } from '../model/agreement-number.ts';
import { mediation } from '../model/mediation/mediation.ts';
import { dispute } from '../model/registers/dispute.ts';
import { session } from '../model/registers/session.ts';
import { openOwn } from './open-own.ts';

const origin = ({ today }: PlatformWork, id: string): NonNullable<NewRow['origins']> => ({
  '*': { kind: 'desk', id, on: today, label: mediation.cases.label.zh },
});

/** What stands masked was brought by an earlier step, and is in the row already. */
const broughtNow = (values: TakenCase['values'], keys: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(keys).flatMap(([from, to]) => (values[from] === undefined || values[from] === null ? [] : [[to, values[from]]])),
  );

/** The row in the ledger of disputes begins with the mediation, under the same id. */
async function beginDisputes(work: PlatformWork, cases: readonly TakenCase[]): Promise<undefined> {
  await openOwn(work);
  await insertRows(
    work,
    dispute,
    cases.map(({ id, place, values }) => ({
      id,
      place,
      origins: origin(work, id),
      values: {
        ...broughtNow(values, {
          applicantName: 'party',
          applicantIdentity: 'partyIdentityNumber',
          applicantPhone: 'phone',
          kind: 'kind',
        }),
        acceptedOn: work.today,
        result: 'open',
      },
    })),
  );
  return undefined;
}

type Says = (of: TakenCase) => Readonly<Record<string, unknown>>;

/** What each step says of the row; the words of the ledger, not of the procedure. */
const says: Readonly<Record<string, Says>> = {
  complete: ({ values }) => broughtNow(values, { kind: 'kind' }),
  name: ({ values }) => ({ mediator: values['mediator'] }),
  replace: ({ values }) => ({ mediator: values['mediator'] }),
  agree: () => ({ result: 'written' }),
  agreeOrally: () => ({ result: 'oral' }),
  fail: () => ({ result: 'failed' }),
  decline: () => ({ result: 'ended' }),
  withdraw: () => ({ result: 'withdrawn' }),
  refer: () => ({ result: 'referred' }),
};

/** Numbers for agreements that were reached together, by place: the row of the place and year is held until the transaction ends. */
async function numbersFor(work: PlatformWork, county: string, cases: readonly TakenCase[]): Promise<Map<string, string>> {
  const year = Number(work.today.slice(0, 4));
  const byPlace = Map.groupBy(cases, ({ place }) => ancestorAt(place, 'community') ?? place);
  const asked = [...byPlace].map(([place, own]) => ({ place, count: own.length }));
  const found = await sql<{ place: string; last: number }>`
    insert into mediation.agreement_number as n (county, place, year, last)
    select ${county}, x.place, ${year}, x.count from json_to_recordset(${JSON.stringify(asked)}::json) as x(place text, count integer)
    on conflict (county, place, year) do update set last = n.last + excluded.last returning place, last
  `.execute(work.tx);
  const names = await work.platform.places.names(work.tx, [...byPlace.keys()]);
  return new Map(
    found.rows.flatMap(({ place, last }) => {
      const own = byPlace.get(place) ?? [];
      return own.map(({ id }, at): [string, string] => [id, agreementNumber(names.get(place) ?? place, year, last - own.length + 1 + at)]);
    }),
  );
}

async function keepDisputes(work: PlatformWork, cases: readonly TakenCase[]): Promise<undefined> {
  await openOwn(work);
  for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
    const written = own.filter(({ step }) => step === 'agree');
    const numbers = written.length === 0 ? new Map<string, string>() : await numbersFor(work, county, written);
    const byId = new Map(own.map((each) => [each.id, each]));
    const rows = await sql<Stored>`
      select * from mediation.dispute where county = ${county} and id = any(${[...byId.keys()]}::uuid[]) order by id for update
    `.execute(work.tx);
    const changes = rows.rows.flatMap((before) => {
      const id = String(before['id']);
      const of = byId.get(id);
      if (of === undefined) return [];
      const number = numbers.get(id);
      const values = { ...says[of.step]?.(of), ...(number === undefined ? {} : { agreementNumber: number }) };
      return [{ before, change: { id, values, origins: origin(work, id) } }];
    });
    if (changes.length > 0) await applyChanges(work, dispute, changes);
  }
  return undefined;
}

/** A session stays as it was noted; the case itself only shows the last one. */
async function keepSessions(work: PlatformWork, cases: readonly TakenCase[]): Promise<undefined> {
  await openOwn(work);
  await insertRows(
    work,
    session,
    cases.map(({ id, place, values }) => ({
      id: newId(),
      place,
      origins: origin(work, id),
      values: {
        mediation: id,
        ...broughtNow(values, { heldOn: 'heldOn', heldAt: 'heldAt', mediator: 'mediator', present: 'present', record: 'record' }),
      },
    })),
  );
  return undefined;
}

export const mediationEffects: readonly StepEffect[] = [
  { procedure: mediation.name, steps: ['apply'], run: beginDisputes },
  { procedure: mediation.name, steps: ['meet'], run: keepSessions },
  { procedure: mediation.name, steps: Object.keys(says), run: keepDisputes },
];
