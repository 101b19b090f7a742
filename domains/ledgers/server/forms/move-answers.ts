import { type Register, isRefusal } from '@linli/kernel/model';
import { type Declaring, type Platform, type Stored, type Work, applyChanges, openField, sql, storedValue } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { formAnswer, formTemplate, newField } from '../../model/forms/registers/index.ts';
import { type NewFieldSaid, askedElsewhere, declareNewField, pathOf } from './admit-fields.ts';
import { designsIn, keepDesign } from './designs.ts';
import { onBehalf } from './on-behalf.ts';

const BATCH = 1_000;
const MOVED = '已转为本县自定义字段';

/**
 * New fields about people that were admitted before fields of the county could take them: each becomes one, its answers go to
 * the residents whom they are about, and the forms that ask it ask the dictionary. One transaction a field, so that a stop in
 * between leaves none half moved. A field that the county may not have (asked already, too many) stays where it is.
 */
export async function moveAnswers(platform: Platform, county: string): Promise<void> {
  const waiting = await platform.db.owner.query<{ id: string }>(
    `select id from ledgers.new_field where county = $1 and about = 'person' and ended_at is null order by id`,
    [county],
  );
  for (const { id } of waiting.rows) await moveField(platform, county, id);
}

async function moveField(platform: Platform, county: string, id: string): Promise<void> {
  const writes = [newField.name, formAnswer.name, formTemplate.name, person.name, 'kernel.county_field'];
  const later: (() => void)[] = [];
  await onBehalf(platform, { county, place: county, operation: 'ledgers.move-answers', details: { field: id }, writes }, async (work) => {
    const found = await sql<Stored>`
      select * from ledgers.new_field where county = ${county} and id = ${id}::uuid and ended_at is null for update
    `.execute(work.tx);
    const before = found.rows[0];
    if (before === undefined) return;
    const declaring: Declaring = { ...work, platform, afterCommit: (step) => void later.push(step), note: () => undefined };
    const { label, kind, why, department: owner, cycle } = before;
    const said = { label, kind, why, owner, cycle } as NewFieldSaid;
    const made = await declareNewField(declaring, person, said, await titleOf(work, county, String(before['template'])));
    if (isRefusal(made)) {
      platform.log('answers stay where they are', { field: id, why: made.code });
      return;
    }
    await askDictionary(work, county, id, pathOf(person, made.field.key));
    while ((await moveSome(work, county, id, made.register, made.field.key)) > 0);
    await applyChanges(work, newField, [{ before, change: { id, end: { reason: MOVED } } }]);
  });
  for (const step of later) step();
}

async function titleOf(work: Work, county: string, template: string): Promise<string> {
  const found = await sql<{ title: string }>`
    select title from ledgers.form_template where county = ${county} and id = ${template}::uuid
  `.execute(work.tx);
  return found.rows[0]?.title ?? '';
}

/** Designs that asked the field by its id ask the entry. */
async function askDictionary(work: Work, county: string, id: string, path: string): Promise<void> {
  const entries = new Map([[id, path]]);
  for (const [template, design] of await designsIn(work, county)) {
    if (!design.fields.some((each) => each.from === 'county' && each.name === id)) continue;
    await keepDesign(work, county, template, { ...design, fields: askedElsewhere(design.fields, 'county', 'entry', entries) });
  }
}

interface Answer {
  readonly before: Stored;
  readonly person: string;
  readonly value: unknown;
}

/** The next answers, the newest first, so that it stands when an older one follows; answers how many there were. What a record says stays. */
async function moveSome(work: Work, county: string, id: string, of: Register, key: string): Promise<number> {
  const found = await sql<Stored>`
    select * from ledgers.form_answer where county = ${county} and field = ${id}::uuid and person is not null and ended_at is null
    order by answered_on desc, id desc limit ${BATCH} for update
  `.execute(work.tx);
  if (found.rows.length === 0) return 0;
  const answers = found.rows.flatMap((before): Answer[] => {
    const given = openField(formAnswer, 'given', before, work.keys);
    return given === null ? [] : [{ before, person: String(before['person']), value: JSON.parse(given) as unknown }];
  });
  const newest = new Map(answers.toReversed().map((each) => [each.person, each]));
  const people = await sql<Stored>`
    select * from residents.person where county = ${county} and id = any(${[...newest.keys()]}::uuid[]) and ended_at is null order by id for update
  `.execute(work.tx);
  const field = of.fields[key];
  await applyChanges(
    work,
    of,
    people.rows.flatMap((before) => {
      const answer = newest.get(String(before['id']));
      if (answer === undefined || field === undefined || storedValue(field, key, before) !== null) return [];
      const { source, answered_on: on } = answer.before;
      const origin = { kind: 'task', on: String(on), ...(typeof source === 'string' ? { label: source } : {}) } as const;
      return [{ before, change: { id: String(before['id']), values: { [key]: answer.value }, origins: { [key]: origin } } }];
    }),
  );
  await applyChanges(
    work,
    formAnswer,
    found.rows.map((before) => ({ before, change: { id: String(before['id']), end: { reason: MOVED } } })),
  );
  return found.rows.length;
}
