import { z } from 'zod';
import { type Register, isSealed, operation } from '../../model/index.ts';
import { type Context, type Operation, fulfil } from '../platform.ts';
import { findStored, historyOf, masked, saltOf, type Stored, unknownRow } from '../store/index.ts';
import { unseal } from '../crypto/seal.ts';

/** The steps of one record, each with who, when and the values it set; sealed ones masked. */
export function historyOperation(of: Register, path: string): Operation {
  const declaration = operation({
    name: `${of.name}.history`,
    method: 'get',
    path: `${path}/{id}/history`,
    access: { to: 'register', register: of.name, right: 'read' },
    quiet: true,
    label: { zh: `查看“${of.label.zh}”的变更记录`, en: `See the history of a "${of.label.en}"` },
    input: z.strictObject({ id: z.uuid() }),
    output: z.object({
      lines: z.array(
        z.object({
          version: z.number(),
          at: z.string(),
          actorName: z.string().nullable(),
          operation: z.string().nullable(),
          action: z.string(),
          values: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  });
  return fulfil(declaration, (context, input) => history(context, of, input.id));
}

async function history(context: Context, of: Register, id: string) {
  const stored = await findStored(context, of, id);
  if (stored === undefined) return unknownRow(of);
  const lines = await historyOf(context, of.name, id);
  const show = (key: string, value: unknown): unknown => shownValue(context, of, stored, key, value);
  return {
    lines: lines.map((line) => ({
      version: line.version,
      at: line.at,
      actorName: line.actorName,
      operation: line.operation,
      action: line.action,
      values: Object.fromEntries(Object.entries(line.values).map(([key, value]) => [key, show(key, value)])),
    })),
  };
}

/** A value out of the steps of a row, as somebody sees it who gave no purpose. */
export function shownValue({ keys }: Pick<Context, 'keys'>, of: Register, stored: Stored, key: string, value: unknown): unknown {
  const field = of.fields[key];
  if (field === undefined || !isSealed(field) || typeof value !== 'string') return value;
  if (!value.startsWith('\\x')) return masked(field, value); // from before the field was confidential
  const salt = saltOf(stored);
  return salt === undefined ? null : masked(field, unseal(keys, salt, `${of.name}.${key}`, Buffer.from(value.slice(2), 'hex')));
}
