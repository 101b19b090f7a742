import { type Refusal, progressMessage, refuse } from '@linli/kernel/model';
import {
  type PlatformWork,
  type StepEffect,
  type Stored,
  type TakenCase,
  applyChanges,
  idFrom,
  openField,
  sql,
} from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import { hazard } from '../../model/registers/hazard.ts';
import { lookAtCounty, openForReports } from '../county-look.ts';

const notTheSame = (zh: string, en: string): Refusal => refuse('conflict', 'no-main-event', { zh, en }, { where: 'values.duplicateOf' });

/** What a report is linked to must itself go on: not this one, no void one, and no duplicate of another. */
async function checkMains(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
    const asked = own.map(({ id, values }) => ({ id, main: String(values['duplicateOf']) }));
    if (asked.some(({ id, main }) => id === main))
      return notTheSame('不能与自己相同，请选另一件。', 'It cannot be the same as itself. Choose another.');
    const ids = [...new Set(asked.map(({ main }) => main))];
    const found = await lookAtCounty(work.tx, county, [event.name], () =>
      sql<{ id: string }>`
        select id from events.event where county = ${county} and id = any(${ids}::uuid[]) and state <> 'void' and ended_at is null
      `.execute(work.tx),
    );
    if (found.rows.length < ids.length)
      return notTheSame(
        '那一件已经作废，或者本身就是重复的。请选还在办的那一件。',
        'That one is void, or a duplicate itself. Choose the one that goes on.',
      );
  }
  return undefined;
}

/** Whoever reported the same hears once that it is done. The message has an id of its own, so that a second closing tells nobody again. */
async function tellDuplicates(work: PlatformWork, county: string, mains: readonly string[]): Promise<void> {
  const found = await lookAtCounty(work.tx, county, [event.name], () =>
    sql<Stored>`select * from events.event where county = ${county} and duplicate_of = any(${[...mains]}::uuid[]) and ended_at is null`.execute(
      work.tx,
    ),
  );
  const messages = found.rows.flatMap((row) => {
    const account = typeof row['holder'] === 'string' ? row['holder'] : undefined;
    const phone = openField(event.cases, 'reporterPhone', row, work.keys) ?? undefined;
    if (account === undefined && phone === undefined) return [];
    return {
      id: idFrom(`events.duplicate-closed:${String(row['id'])}`),
      county,
      place: String(row['place']),
      to: { ...(account === undefined ? {} : { account }), ...(phone === undefined ? {} : { phone }) },
      template: progressMessage.name,
      facts: {
        kind: event.cases.label.zh,
        kindEn: event.cases.label.en.toLowerCase(),
        title: String(row['category_name']),
        what: '您报过的这件事已经办好',
        whatEn: 'What you reported too is done',
      },
      about: { register: event.name, record: String(row['id']) },
    };
  });
  if (messages.length > 0) await work.platform.messages.post(work, messages);
}

interface Linked {
  readonly event: string;
  readonly record: string;
}

/** A hazard that came of an event is put right with it: once, and never over what somebody wrote. */
async function closeHazards(work: PlatformWork, county: string, own: readonly TakenCase[]): Promise<void> {
  const ids = own.map(({ id }) => id);
  const links = await lookAtCounty(work.tx, county, ['events.outgrowth'], () =>
    sql<Linked>`
      select event, record from events.outgrowth
      where county = ${county} and event = any(${ids}::uuid[]) and kind = 'hazard' and register = ${hazard.name} and ended_at is null
    `.execute(work.tx),
  );
  if (links.rows.length === 0) return;
  await openForReports(work.tx, county, [hazard.name]);
  const rows = await sql<Stored>`
    select * from events.hazard where county = ${county} and id = any(${links.rows.map(({ record }) => record)}::uuid[]) and ended_at is null and fixed_on is null
    order by id for update
  `.execute(work.tx);
  const outcomes = new Map(own.map(({ id, values }) => [id, values['outcome']]));
  const from = new Map(links.rows.map((each) => [each.record, each.event]));
  await applyChanges(
    work,
    hazard,
    rows.rows.map((before) => {
      const id = String(before['id']);
      const said = outcomes.get(from.get(id) ?? '');
      const outcome = typeof said === 'string' ? { outcome: said.slice(0, 200) } : {};
      return { before, change: { id, values: { fixedOn: work.today, ...(before['outcome'] === null ? outcome : {}) } } };
    }),
  );
}

async function finish(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
    await tellDuplicates(work, county, own.map(({ id }) => id)); // prettier-ignore
    await closeHazards(work, county, own);
  }
  return undefined;
}

export const outgrowthEffects: readonly StepEffect[] = [
  { procedure: event.name, steps: ['same'], run: checkMains },
  { procedure: event.name, steps: ['close', 'closeInTime'], run: finish },
];
