import { z } from 'zod';
import { type Register, changeSchema, findField, isRefusal, isSealed, operation, refuse, rowSchema, say } from '../../model/index.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import {
  type ListQuery,
  type NewRow,
  changeRow,
  findRow,
  findStored,
  insertRows,
  listRows,
  openField,
  unknownRow,
} from '../store/index.ts';
import { type SchemaContext, rowAnswer } from './schemas.ts';
import { historyOperation } from './history.ts';
import { placeFault } from './place-fault.ts';
import { attachmentOperations } from './attachments.ts';
import { fileOperations } from './files.ts';

const BULK_ROWS_MAX = 500; // one screenful pasted from a sheet; larger sets come as a workbook

const id = z.uuid();
const whole = z.coerce.number().int();

const listInput = z.strictObject({
  place: z.string().max(15).optional(),
  search: z.string().max(100).optional(),
  sort: z.string().max(60).optional(),
  after: z.string().max(500).optional(),
  limit: whole.min(1).max(200).optional(),
  count: z.enum(['true', 'false']).optional(),
  ended: z.enum(['no', 'only', 'all']).optional(),
  filter: z.record(z.string(), z.string().max(200)).optional(),
});

type ListInput = z.output<typeof listInput>;

const listQueryOf = (input: ListInput): ListQuery => ({ ...input, filters: input.filter, count: input.count === 'true' });

/** All that the outside may ask of a register follows from its declaration. */
export function operationsOf(of: Register, checks: SchemaContext): Operation[] {
  const path = `/${of.name.replace('.', '/')}`;
  const row = rowAnswer(of);
  const name = (verb: string): string => `${of.name}.${verb}`;
  const to = (right: 'read' | 'write' | 'unmask' | 'export') => ({ to: 'register', register: of.name, right }) as const;
  const newRow = z.strictObject({ id, place: z.string().max(15), values: rowSchema(of, checks.current()) });
  const touchy = Object.values(of.fields).some(isSealed);

  const list = operation({
    name: name('list'),
    method: 'get',
    path,
    access: to('read'),
    quiet: true,
    label: { zh: `查看“${of.label.zh}”列表`, en: `List "${of.label.en}"` },
    input: listInput,
    output: z.object({
      rows: z.array(row),
      next: z.string().nullable(),
      count: z.object({ rows: z.number(), estimated: z.boolean() }).nullable(),
    }),
  });
  const get = operation({
    name: name('get'),
    method: 'get',
    path: `${path}/{id}`,
    access: to('read'),
    quiet: !touchy,
    label: { zh: `查看一条“${of.label.zh}”`, en: `Open a "${of.label.en}"` },
    input: z.strictObject({ id }),
    output: row,
  });
  const create = operation({
    name: name('create'),
    method: 'post',
    path,
    access: to('write'),
    label: { zh: `新增“${of.label.zh}”`, en: `Add a "${of.label.en}"` },
    input: newRow,
    output: row,
  });
  const update = operation({
    name: name('update'),
    method: 'patch',
    path: `${path}/{id}`,
    access: to('write'),
    label: { zh: `修改“${of.label.zh}”`, en: `Change a "${of.label.en}"` },
    input: z.strictObject({
      id,
      version: z.number().int().positive(),
      values: changeSchema(of, checks.current()),
      place: z.string().max(15).optional(),
    }),
    output: row,
    refusals: ['changed-meanwhile', 'already-ended'],
  });
  const end = operation({
    name: name('end'),
    method: 'post',
    path: `${path}/{id}/end`,
    access: to('write'),
    label: { zh: `停用“${of.label.zh}”`, en: `End a "${of.label.en}"` },
    input: z.strictObject({ id, version: z.number().int().positive(), reason: z.string().trim().min(2).max(200) }),
    output: row,
  });
  const reopen = operation({
    name: name('reopen'),
    method: 'post',
    path: `${path}/{id}/reopen`,
    access: to('write'),
    label: { zh: `恢复“${of.label.zh}”`, en: `Reopen a "${of.label.en}"` },
    input: z.strictObject({ id, version: z.number().int().positive() }),
    output: row,
  });
  const bulk = operation({
    name: name('bulk'),
    method: 'post',
    path: `${path}/bulk`,
    access: to('write'),
    label: { zh: `批量新增“${of.label.zh}”`, en: `Add several "${of.label.en}"` },
    input: z.strictObject({ rows: z.array(newRow).min(1).max(BULK_ROWS_MAX) }),
    output: z.object({ added: z.number() }),
  });
  const unmask = operation({
    name: name('unmask'),
    method: 'post',
    path: `${path}/{id}/unmask`,
    access: to('unmask'),
    label: { zh: `查看“${of.label.zh}”的隐藏内容`, en: `See a masked value of "${of.label.en}"` },
    input: z.strictObject({ id, field: z.string().max(60), purpose: z.string().trim().min(4).max(200) }),
    output: z.object({ value: z.string().nullable() }),
  });

  const reading = [
    fulfil(list, (context, input) => listRows(context, of, listQueryOf(input))),
    fulfil(get, (context, input) => getOne(context, of, input.id)),
    historyOperation(of, path),
    ...fileOperations(of, path, checks),
    ...attachmentOperations(of, path),
  ];
  // Registers that seal nothing answer too: a county may add a sealed field to any of them.
  const seeing = fulfil(unmask, (context, input) => unmaskField(context, of, input));
  if (of.writtenBy === 'operations') return [...reading, seeing];
  return [
    ...reading,
    seeing,
    fulfil(create, (context, input) => createOne(context, of, input as NewRow)),
    fulfil(bulk, (context, input) => createMany(context, of, input.rows as NewRow[])),
    fulfil(update, (context, input) => updateOne(context, of, input)),
    fulfil(end, (context, input) => endOne(context, of, input)),
    fulfil(reopen, (context, input) => changeRow(context, of, { id: input.id, version: input.version, end: 'reopen' })),
  ];
}

async function getOne(context: Context, of: Register, id: string) {
  const row = await findRow(context, of, id);
  if (row === undefined) return unknownRow(of);
  context.note({ record: id, place: row.place });
  return row;
}

async function createOne(context: Context, of: Register, row: NewRow) {
  const fault = await placeFault(context, of, row.place);
  if (fault !== undefined) return fault;
  await insertRows(context, of, [{ ...row, origins: { '*': { kind: 'desk' } } }]);
  context.note({ record: row.id, place: row.place });
  return (await findRow(context, of, row.id)) ?? unknownRow(of);
}

async function createMany(context: Context, of: Register, rows: readonly NewRow[]) {
  for (const place of new Set(rows.map((row) => row.place))) {
    const fault = await placeFault(context, of, place);
    if (fault !== undefined) return { ...fault, where: `rows[${rows.findIndex((row) => row.place === place)}].place` };
  }
  await insertRows(
    context,
    of,
    rows.map((row) => ({ ...row, origins: { '*': { kind: 'desk' } } })),
  );
  return { added: rows.length };
}

interface Update {
  readonly id: string;
  readonly version: number;
  readonly values: Record<string, unknown>;
  readonly place?: string | undefined;
}

async function updateOne(context: Context, of: Register, input: Update) {
  const fault = input.place === undefined ? undefined : await placeFault(context, of, input.place);
  if (fault !== undefined) return fault;
  const origins = Object.fromEntries(Object.keys(input.values).map((key) => [key, { kind: 'desk', on: context.today } as const]));
  const outcome = await changeRow(context, of, {
    id: input.id,
    version: input.version,
    values: input.values,
    origins,
    ...(input.place === undefined ? {} : { place: input.place }),
  });
  if (!isRefusal(outcome)) context.note({ record: input.id, place: outcome.place });
  return outcome;
}

async function endOne(context: Context, of: Register, input: { id: string; version: number; reason: string }) {
  const outcome = await changeRow(context, of, { id: input.id, version: input.version, end: { reason: input.reason } });
  if (!isRefusal(outcome)) context.note({ record: input.id, place: outcome.place, details: { reason: input.reason } });
  return outcome;
}

async function unmaskField(context: Context, of: Register, input: { id: string; field: string; purpose: string }) {
  const field = findField(of, input.field);
  if (field === undefined || !isSealed(field)) {
    return refuse('invalid', 'not-sealed', { zh: '这一项没有隐藏内容。', en: 'This field hides nothing.' }, { where: 'field' });
  }
  const stored = await findStored(context, of, input.id);
  if (stored === undefined) return unknownRow(of);
  context.note({
    record: input.id,
    place: String(stored['place']),
    purpose: input.purpose,
    details: { fields: [input.field], label: say(field.label, 'zh') },
  });
  return { value: openField(of, input.field, stored, context.keys) };
}
