import { type InputOf, type Refusal, type Register, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, changeRow, findRow, findStored, insertRows, openField, unknownRow } from '@linli/kernel/server';
import {
  type acceptCorrection,
  correction,
  type declineCorrection,
  decideProposal,
  dueDay,
  type openCorrection,
  person,
} from '../../model/index.ts';

/** With the fields that the county added. */
const personHere = (context: Context): Register => context.dictionary.registers.get(person.name) ?? person;

/** Somebody says that a fact is wrong: kept at the person's community, due in ten working days. */
export async function openOne(context: Context, input: InputOf<typeof openCorrection>) {
  const about = await findStored(context, person, input.person);
  if (about === undefined) return unknownRow(person);
  if (about['ended_at'] !== null)
    return refuse('conflict', 'already-ended', {
      zh: '这条居民记录已经停用，不能再提勘误。',
      en: 'This record has ended; nothing can be corrected on it.',
    });
  const read = decideProposal({ field: input.field, value: input.proposed }, context, personHere(context));
  if (isRefusal(read)) return read;
  const due = dueDay(context.today);
  const values = {
    person: input.person,
    field: input.field,
    reason: input.reason,
    evidence: input.evidence ?? null,
    asker: input.asker ?? null,
    state: 'open',
    dueOn: due.date,
    dueProvisional: due.provisional,
    ...(read.sealed ? { proposedSecret: read.value } : { proposed: read.value }),
  };
  await insertRows(context, correction, [
    { id: input.id, place: String(about['place']), values, origins: { '*': { kind: 'desk', on: context.today } } },
  ]);
  context.note({
    register: correction.name,
    record: input.id,
    place: String(about['place']),
    details: { person: input.person, field: input.field },
  });
  return (await findRow(context, correction, input.id)) ?? unknownRow(correction);
}

async function findOpen(context: Context, id: string): Promise<Stored | Refusal> {
  const found = await findStored(context, correction, id, true);
  if (found === undefined) return unknownRow(correction);
  if (found['state'] === 'open') return found;
  return refuse('conflict', 'already-answered', { zh: '这条勘误已经答复过了。', en: 'This correction has been answered already.' });
}

/** Writes the right value into the person, from the desk, and closes the correction. */
export async function acceptOne(context: Context, input: InputOf<typeof acceptCorrection>) {
  const found = await findOpen(context, input.id);
  if (isRefusal(found)) return found;
  const field = String(found['field']);
  const proposed = (found['proposed'] as string | null) ?? openField(correction, 'proposedSecret', found, context.keys);
  const of = personHere(context);
  const read = decideProposal({ field, value: proposed }, context, of);
  if (isRefusal(read)) return read;
  const origin = { kind: 'desk', id: input.id, on: context.today, label: '勘误' } as const;
  const changed = await changeRow(context, of, {
    id: String(found['person']),
    version: input.personVersion,
    values: { [field]: read.typed },
    origins: { [field]: origin },
  });
  if (isRefusal(changed)) return changed;
  const closed = await changeRow(context, correction, {
    id: input.id,
    version: input.version,
    values: { state: 'accepted', answer: input.answer ?? null, decidedAt: context.now },
  });
  if (isRefusal(closed)) return closed;
  context.note({ register: correction.name, record: input.id, place: closed.place, details: { person: changed.id, field } });
  return { correction: closed, person: changed };
}

/** The asker reads the reason. */
export async function declineOne(context: Context, input: InputOf<typeof declineCorrection>) {
  const found = await findOpen(context, input.id);
  if (isRefusal(found)) return found;
  const closed = await changeRow(context, correction, {
    id: input.id,
    version: input.version,
    values: { state: 'declined', answer: input.answer, decidedAt: context.now },
  });
  if (!isRefusal(closed)) context.note({ register: correction.name, record: input.id, place: closed.place });
  return closed;
}
