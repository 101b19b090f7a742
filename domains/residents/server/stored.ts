import { type Register, isSealed, snake, tableOf } from '@linli/kernel/model';
import { type Stored, type Work, openField, sql } from '@linli/kernel/server';
import { person } from '../model/index.ts';

const hex = (value: unknown): unknown => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value ?? null));

/** Some fields of a stored row as they stand: sealed ones as ciphertext. */
export function storedValues(of: Register, stored: Stored, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((key) => {
      const field = of.fields[key];
      return field === undefined ? [] : [[key, hex(stored[isSealed(field) ? `${snake(key)}_sealed` : snake(key)])]];
    }),
  );
}

/** The clear value of a kept one, opened with the row's own salt. */
export function clearValue(work: Work, of: Register, stored: Stored, key: string, kept: unknown): unknown {
  const field = of.fields[key];
  if (field === undefined || !isSealed(field) || typeof kept !== 'string') return kept ?? null;
  return openField(of, key, { key_salt: stored['key_salt'], [`${snake(key)}_sealed`]: Buffer.from(kept.slice(2), 'hex') }, work.keys);
}

/** Rows of one register by id, locked in one order so that two writers never wait for each other. */
export async function lockRows(work: Work, of: Register, county: string, ids: readonly string[]): Promise<Stored[]> {
  const found =
    await sql<Stored>`select * from ${sql.table(tableOf(of))} where county = ${county} and id = any(${ids}::uuid[]) order by id for update`.execute(
      work.tx,
    );
  return found.rows;
}

export const lockPersons = (work: Work, county: string, ids: readonly string[]): Promise<Stored[]> => lockRows(work, person, county, ids);

/** A stored row's own fields, decoded no further than their columns. */
export const fieldsOfStored = (of: Register, stored: Stored): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of.fields).flatMap(([key, field]) => (isSealed(field) ? [] : [[key, stored[snake(key)] ?? null]])));
