import { type InputOf, type OutputOf, type Refusal, householdRelationCodes, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, type Work, findStored, sql, unknownRow } from '@linli/kernel/server';
import { person as personRegister } from '@linli/residents/model';
import { ADULT, ageOn } from '../../model/application/acting.ts';
import { application } from '../../model/application/application.ts';
import type { knownAtCounter } from '../../model/application/operations.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { countyHere } from '../catalogue.ts';
import { householdAtDesk } from './acts.ts';
import { lookAtCounty } from './county-look.ts';
import { editionInForce } from './edition.ts';
import { factsAbout, statusRegisters } from './facts.ts';
import { knownValues, shownKnown } from './facts-known.ts';
import { stateWord } from './stands.ts';

type Answer = OutputOf<typeof knownAtCounter>;

const PAPERS_MAX = 60;

interface PaperRow {
  readonly id: string;
  readonly material: string;
  readonly name: string;
  readonly issued_on: string | null;
  readonly valid_until: string | null;
  readonly given: string;
}

/** Papers of earlier applications that have files and were not ended: the newest of each kind. */
async function papersHeld(work: Work, county: string, person: string): Promise<PaperRow[]> {
  const found = await sql<PaperRow>`
    select distinct on (material, name) id, material, name, issued_on::text as issued_on, valid_until::text as valid_until, created_at::text as given
    from services.paper where county = ${county} and person = ${person}::uuid and ended_at is null and cardinality(files) > 0
    order by material, name, created_at desc, id limit ${PAPERS_MAX}
  `.execute(work.tx);
  return found.rows;
}

const shownPaper = (form: ItemForm, today: string, row: PaperRow): Answer['papers'][number] => ({
  paper: row.id,
  material: row.material,
  name: row.name,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  givenOn: row.given.slice(0, 10),
  fits: holdsFor(form, today, row),
});

/** A paper goes for an item that asks the same, under the same name, as long as it holds; never where it is only to be shown. */
export const holdsFor = (form: ItemForm, today: string, row: Pick<PaperRow, 'material' | 'name' | 'valid_until'>): boolean =>
  (row.valid_until === null || row.valid_until >= today) &&
  form.materials.some((each) => each.key === row.material && each.name.zh === row.name && each.way !== 'show');

export interface OpenOne {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

/** Open applications of a person for an item, anywhere in the county: one person asks for one thing once at a time. */
export async function openFor(work: Work, county: string, code: string, person: string): Promise<OpenOne[]> {
  return lookAtCounty(work, county, [application.name], async () => {
    const found = await sql<OpenOne>`
      select id, number, state from services.application
      where county = ${county} and person = ${person}::uuid and item_code = ${code} and finished_at is null and ended_at is null order by id limit 5
    `.execute(work.tx);
    return found.rows;
  });
}

/** What is known before anything is asked; `stored` is the person's row, behind whatever wall let it be read. */
export async function answerKnown(
  context: Context,
  item: { readonly id: string; readonly form: ItemForm },
  stored: Stored | undefined,
  read: { readonly facts: () => Promise<Answer['facts']>; readonly household: () => Promise<Answer['household']> },
): Promise<Answer> {
  const county = countyHere(context);
  const { id, form } = item;
  if (stored === undefined) return { item: { ...form, id }, person: null, facts: [], papers: [], filled: [], household: [], open: [] };
  const person = String(stored['id']);
  const place = String(stored['place']);
  const names = await context.platform.places.names(context.tx, [place.slice(0, 12)]);
  const birth = (stored['birth_date'] as string | null) ?? null;
  const held = await papersHeld(context, county, person);
  const open = await openFor(context, county, form.code, person);
  return {
    item: { ...form, id },
    person: {
      id: person,
      name: String(stored['name']),
      place,
      placeName: names.get(place.slice(0, 12)) ?? place,
      birthDate: birth,
      age: birth === null ? null : ageOn(birth, context.today),
      hasPhone: stored['phone_sealed'] !== null,
    },
    facts: await read.facts(),
    papers: held.map((row) => shownPaper(form, context.today, row)),
    filled: shownKnown(await knownValues(context, county, form.code, person)),
    household: await read.household(),
    open: open.map(({ id: own, number, state }) => ({
      id: own,
      number,
      state: stateWord(state),
    })),
  };
}

async function householdShown(context: Context, county: string, person: string): Promise<Answer['household']> {
  const members = await householdAtDesk(context, county, person);
  return members.map(({ person: id, name, relation, birth }) => {
    const word = householdRelationCodes.find(relation ?? '');
    return {
      person: id,
      name,
      relation: word === undefined ? null : { zh: word.zh, en: word.en },
      underAge: birth !== null && ageOn(birth, context.today) < ADULT,
    };
  });
}

export async function knownForCounter(context: Context, { item, person }: InputOf<typeof knownAtCounter>): Promise<Answer | Refusal> {
  const county = countyHere(context);
  const form = await editionInForce(context, county, item);
  if (isRefusal(form)) return form;
  const stored = person === undefined ? undefined : await findStored(context, personRegister, person);
  if (person !== undefined && stored === undefined) return unknownRow(personRegister);
  if (stored !== undefined)
    context.note({ register: personRegister.name, record: String(stored['id']), place: String(stored['place']), purpose: form.name.zh });
  return answerKnown(context, { id: item, form }, stored, {
    facts: () => (stored === undefined ? Promise.resolve([]) : factsAbout(context, county, stored, statusRegisters(context))),
    household: () => (stored === undefined ? Promise.resolve([]) : householdShown(context, county, String(stored['id']))),
  });
}
