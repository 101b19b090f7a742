import { type InputOf, type OutputOf, type Refusal, householdRelationCodes, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, type Work, findStored, sql, unknownRow } from '@linli/kernel/server';
import { person as personRegister } from '@linli/residents/model';
import { membersInSight } from '@linli/residents/server';
import { ADULT, ageOn } from '../../model/application/acting.ts';
import { application } from '../../model/application/application.ts';
import type { knownAtCounter } from '../../model/application/operations.ts';
import type { ItemForm } from '../../model/item-form.ts';
import { countyHere } from '../catalogue.ts';
import { lookAtCounty } from './county-look.ts';
import { editionInForce } from './edition.ts';
import { factsAbout, statusRegisters } from './facts.ts';
import { knownValues, shownKnown } from './facts-known.ts';
import { papersKnown } from './papers-held.ts';
import { stateWord } from './stands.ts';

type Answer = OutputOf<typeof knownAtCounter>;

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
  const papers = await papersKnown(context, { county, person, form });
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
    papers,
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
  const members = await membersInSight(context, county, person);
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
