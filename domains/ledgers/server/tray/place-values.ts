import { type Refusal, type Register, changeSchema, isRefusal, refuse, rowSchema, tableOf } from '@linli/kernel/model';
import { type Context, type Origin, changeRow, findStored, insertRows, newId } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import { isHome } from '../../model/dictionary/index.ts';
import { rowsOfPersons } from '../check/find-persons.ts';
import { fieldsHere, registerHere } from '../county-fields.ts';

type Values = Record<string, unknown>;

/** What stands beside a person: a row that points to him. Homes and households are not placed cell by cell. */
const isOfPerson = (of: Register): boolean => of === person || of.fields['person']?.kind === 'reference';

/** Values by entry, sorted into the registers that keep them. */
export function sortValues(context: Context, values: Readonly<Values>): Map<Register, Values> | Refusal {
  const sorted = new Map<Register, Values>();
  for (const [path, value] of Object.entries(values)) {
    const entry = fieldsHere(context).find(path);
    if (entry === undefined || !isHome(entry) || !isOfPerson(entry.target.register))
      return refuse(
        'invalid',
        'unknown-entry',
        { zh: '字段目录里没有这一项，或者它没有存放的地方。', en: 'The field dictionary has no such entry, or it has no home.' },
        { where: `values.${path}` },
      );
    const { register, field } = entry.target;
    sorted.set(register, { ...sorted.get(register), [field]: value });
  }
  return sorted;
}

function unfit(where: string): Refusal {
  return refuse(
    'invalid',
    'bad-input',
    { zh: '有一项内容格式不对，请修改后再提交。', en: 'One of the values has the wrong form. Mend it and send again.' },
    { where },
  );
}

async function addRow(context: Context, declared: Register, place: string, values: Values, origin: Origin): Promise<string | Refusal> {
  const of = registerHere(context, declared);
  const parsed = rowSchema(of, context).safeParse(values);
  if (!parsed.success) return unfit(`values.${String(parsed.error.issues[0]?.path[0] ?? '')}`);
  const id = newId();
  await insertRows(context, of, [{ id, place, values: parsed.data, origins: { '*': origin } }]);
  return id;
}

async function changeValues(
  context: Context,
  declared: Register,
  id: string,
  values: Values,
  origin: Origin,
): Promise<Refusal | undefined> {
  const of = registerHere(context, declared);
  const parsed = changeSchema(of, context).safeParse(values);
  if (!parsed.success) return unfit(`values.${String(parsed.error.issues[0]?.path[0] ?? '')}`);
  const outcome = await changeRow(context, of, {
    id,
    values: parsed.data,
    origins: Object.fromEntries(Object.keys(values).map((key) => [key, origin])),
  });
  return isRefusal(outcome) ? outcome : undefined;
}

/** Writes what somebody placed: on the person, and on the rows beside him. Answers the person. */
export async function placeValues(
  context: Context,
  place: string,
  about: string | undefined,
  values: ReadonlyMap<Register, Values>,
  origin: Origin,
): Promise<string | Refusal> {
  const own = values.get(person);
  const id = about ?? (own === undefined ? undefined : await addRow(context, person, place, own, origin));
  if (id === undefined)
    return refuse('invalid', 'person-needed', { zh: '请先选定这是谁的内容。', en: 'Choose first whose fact it is.' }, { where: 'person' });
  if (isRefusal(id)) return id;
  if (about !== undefined && (await findStored(context, person, about)) === undefined)
    return refuse('unknown', 'no-such-record', {
      zh: '没有找到这个人，或者不在您的范围内。',
      en: 'There is no such person, or it lies outside your area.',
    });
  for (const [of, mine] of values) {
    if (of === person && about === undefined) continue;
    const row =
      of === person
        ? id
        : ((await rowsOfPersons(context, place.slice(0, 6), tableOf(of), [id])).get(id)?.[0]?.['id'] as string | undefined);
    const fault =
      row === undefined
        ? await addRow(context, of, place, { person: id, ...mine }, origin)
        : await changeValues(context, of, row, mine, origin);
    if (isRefusal(fault)) return fault;
  }
  return id;
}
