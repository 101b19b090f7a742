import { type Field, type Register, columnsOf, columnsOfRegister, fieldsOf, isSealed, snake, tableOf } from '../../model/index.ts';
import { settingOf } from '../db/wall.ts';

/** Columns that every register has, before its own. `key_salt` only where something is sealed. */
export function kernelColumns(of: Register): [name: string, type: string][] {
  const columns: [string, string][] = [
    ['county', 'text collate "C" not null'],
    ['id', 'uuid not null'],
    ['place', 'text collate "C" not null'],
    ['version', 'integer not null default 1'],
    ['created_at', 'timestamptz not null default now()'],
    ['created_by', 'uuid'],
    ['updated_at', 'timestamptz not null default now()'],
    ['updated_by', 'uuid'],
    ['ended_at', 'timestamptz'],
    ['end_reason', 'text'],
    ['origins', "jsonb not null default '{}'"],
    ['extra', "jsonb not null default '{}'"],
    ['extra_keys', 'text[] collate "C"'],
  ];
  return hasSalt(of) ? [...columns, ['key_salt', 'bytea']] : columns;
}

/** Asked for every row that is read. */
const salted = new WeakMap<Register, boolean>();

/** Does the table have a salt of its own? What a county seals beyond the declaration keeps its salt in `extra`. */
export function hasSalt(of: Register): boolean {
  const known = salted.get(of);
  if (known !== undefined) return known;
  const found = fieldsOf(of).some(([, field]) => isSealed(field) && field.extra === undefined);
  salted.set(of, found);
  return found;
}

/** The index that serves a list in its usual order: pinyin for a name, the value for others. */
export function orderColumn(of: Register): string {
  const key = of.order;
  if (key === undefined) return 'id';
  const field = of.fields[key];
  return field?.kind === 'name' && field.searched === true ? `${snake(key)}_pinyin` : snake(key);
}

/** The migration of a register, to be read over and kept as a file. */
export function migrationOf(of: Register): string {
  const table = tableOf(of);
  const short = table.replace('.', '_');
  const own = columnsOfRegister(of).map(
    (column) =>
      `  ${column.name} ${column.type}${requiredOf(of, column.field) && ['value', 'sealed'].includes(column.role) ? ' not null' : ''}`,
  );
  const columns = [...kernelColumns(of).map(([name, type]) => `  ${name} ${type}`), ...own];
  return [
    `-- ${of.label.en}: ${of.help.en}`,
    `-- Source: ${of.source}`,
    '-- phase: tables',
    `create schema if not exists ${of.domain};`,
    `create table ${table} (`,
    `${columns.join(',\n')},`,
    '  primary key (county, id)',
    ');',
    '-- phase: constraints',
    ...indexesOf(of, table, short),
    '-- phase: policies',
    ...policiesOf(of, table),
    '',
  ].join('\n');
}

const requiredOf = (of: Register, key: string): boolean => of.fields[key]?.required === true;

function indexesOf(of: Register, table: string, short: string): string[] {
  const lines = [`create index ${short}_place on ${table} (county, place, ${orderColumn(of) === 'id' ? 'id' : `${orderColumn(of)}, id`});`];
  // The place at the end is compared within the index, so that a page of one community passes over the others unread.
  if (orderColumn(of) !== 'id') lines.push(`create index ${short}_order on ${table} (county, ${orderColumn(of)}, id, place);`);
  if (of.alsoSeenFrom !== undefined) lines.push(`create index ${short}_also on ${table} (county, ${snake(of.alsoSeenFrom)}, id);`);
  if (of.holder !== undefined)
    lines.push(`create index ${short}_holder on ${table} (county, ${snake(of.holder)}, id) where ${snake(of.holder)} is not null;`);
  for (const [key, field] of fieldsOf(of)) lines.push(...fieldIndexes(key, field, table, short));
  for (const unique of of.unique ?? []) {
    const columns = unique.map((key) => uniqueColumn(key, of.fields[key]));
    lines.push(
      `create unique index ${short}_one_${unique.map(snake).join('_')} on ${table} (county, ${columns.join(', ')}) where ended_at is null;`,
    );
  }
  for (const [key, field] of fieldsOf(of)) {
    if (field.kind !== 'reference' || field.to === undefined) continue;
    lines.push(
      `alter table ${table} add constraint ${short}_${snake(key)}_fk foreign key (county, ${snake(key)}) references ${tableOf({ name: field.to })} (county, id);`,
    );
  }
  return lines;
}

const uniqueColumn = (key: string, field: Field | undefined): string =>
  field !== undefined && isSealed(field) ? `${snake(key)}_index` : snake(key);

function fieldIndexes(key: string, field: Field, table: string, short: string): string[] {
  const index = (column: string): string => `create index ${short}_${column} on ${table} (county, ${column}) where ${column} is not null;`;
  if (field.kind === 'reference') return [index(snake(key))];
  // One side is looked up, the others are compared within the index.
  if (field.kind === 'geometry' && field.extent === true) {
    const sides = ['west', 'east', 'south', 'north'].map((side) => `${snake(key)}_${side}`);
    return [`create index ${short}_${snake(key)}_extent on ${table} (county, ${sides.join(', ')}) where ${sides[0]} is not null;`];
  }
  if (field.searched !== true && !isSealed(field)) return [];
  return columnsOf(key, field)
    .filter((column) => column.role !== 'sealed')
    .map((column) => index(column.name));
}

const counties = `string_to_array(current_setting('linli.counties', true), ',')`;

const may = (of: Register, right: 'r' | 'w'): string => `current_setting('linli.${settingOf(of.name)}', true) in ('${right}', 'rw')`;

/** Whose row it is: a resident's own, a department's own; nothing for those who stand at a desk, or work for all departments. */
function belongingOf({ holder, walledBy }: Register): string[] {
  const account = "current_setting('linli.holder', true)";
  const departments = "current_setting('linli.departments', true)";
  return [
    ...(holder === undefined ? [] : [`(${account} = '' or ${snake(holder)} = ${account})`]),
    ...(walledBy === undefined ? [] : [`(${departments} = '' or ${snake(walledBy)} = any(string_to_array(${departments}, ',')))`]),
  ];
}

/**
 * The second wall: columns compared with settings, nothing else, so that it holds on Citus too. The `case` keeps the planner from
 * taking a wall that nearly every row passes for one that lets through one row in ten thousand (docs/decisions/0015).
 */
function policiesOf(of: Register, table: string): string[] {
  const within = (column: string): string =>
    `(${column} >= current_setting('linli.place', true) and ${column} < current_setting('linli.place_end', true))`;
  const seen = of.alsoSeenFrom === undefined ? within('place') : `(${within('place')} or ${within(snake(of.alsoSeenFrom))})`;
  const belongs = belongingOf(of)
    .map((each) => ` and ${each}`)
    .join('');
  const wall = (right: 'r' | 'w', places: string): string =>
    `county = any(${counties}) and case when ${may(of, right)} and ${places}${belongs} then true else false end`;
  const read = of.seenBelow === true ? `(${seen} or starts_with(current_setting('linli.place', true), place))` : seen;
  return [
    `alter table ${table} enable row level security;`,
    `create policy wall_read on ${table} for select using (${wall('r', read)});`,
    `create policy wall_add on ${table} for insert with check (${wall('w', seen)});`,
    `create policy wall_change on ${table} for update using (${wall('w', seen)}) with check (${wall('w', seen)});`,
    `grant usage on schema ${of.domain} to linli_app;`,
    `grant select, insert, update on ${table} to linli_app;`,
  ];
}
