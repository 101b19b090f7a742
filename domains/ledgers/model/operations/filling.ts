import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { day, ledgerId, text } from './shapes.ts';

const source = z.object({
  register: z.string(),
  id: z.uuid(),
  field: z.string(),
  kind: z.enum(['desk', 'import', 'task', 'system', 'past', 'away']),
  label: z.string().nullable(),
  on: z.string().nullable(),
  import: z.uuid().nullable(),
});
/** Of a past day: the administrative tree of that day, or that of today. */
const tree = z.enum(['then', 'today']);
const pastPlaces = z.array(z.object({ place: z.string(), name: z.string() }));
const cell = z.object({
  shown: z.string(),
  value: z.unknown(),
  origin: z.enum(['counted', 'record', 'typed', 'empty', 'erased', 'closed']),
  source: source.nullable(),
});

export const filledLedger = operation({
  name: 'ledgers.filled-ledger',
  method: 'get',
  path: '/ledgers/filled',
  access: { to: 'register', register: 'residents.person', right: 'read' },
  label: { zh: '查看系统填好的台账', en: 'See a ledger filled from the registers' },
  input: z.strictObject({
    ledger: ledgerId,
    place: z.string().regex(/^(?:\d{6}|\d{9}|\d{12}|\d{15})$/),
    on: day,
    tree: tree.optional(),
    after: z.string().max(60).optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({
    ledger: ledgerId,
    title: z.string(),
    headerLines: z.array(z.string()),
    /** Of a past day, as recorded by its end; null for today. */
    past: z.object({ tree, today: pastPlaces, former: pastPlaces, recordedSince: z.string().nullable() }).nullable(),
    columns: z.array(
      z.object({ key: z.string(), header: z.string(), entry: z.string().nullable(), computed: z.boolean(), width: z.number() }),
    ),
    rows: z.array(
      z.object({
        no: z.number().int(),
        records: z.record(z.string(), z.object({ id: z.uuid(), version: z.number().int(), place: z.string() }).nullable()),
        cells: z.array(cell),
      }),
    ),
    next: z.string().nullable(),
    count: z.object({ rows: z.number().int() }).nullable(),
  }),
});

export const filledFile = operation({
  name: 'ledgers.filled-file',
  method: 'post',
  path: '/ledgers/filled/file',
  access: { to: 'register', register: 'residents.person', right: 'export' },
  answers: 'file',
  label: { zh: '下载系统填好的台账', en: 'Download a ledger filled from the registers' },
  input: z.strictObject({
    ledger: ledgerId,
    place: z.string().regex(/^(?:\d{6}|\d{9}|\d{12}|\d{15})$/),
    on: day,
    tree: tree.optional(),
    purpose: z.string().trim().min(4).max(200),
    clear: z.boolean(),
  }),
  output: z.unknown(),
});

export const readDictionary = operation({
  name: 'ledgers.read-dictionary',
  method: 'get',
  path: '/ledgers/dictionary',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看字段目录', en: 'Read the field dictionary' },
  input: z.strictObject({}),
  output: z.object({
    entries: z.array(
      z.object({
        entry: z.string(),
        label: text,
        register: z.string().nullable(),
        field: z.string().nullable(),
        kind: z.string(),
        role: z.string(),
        ledgers: z.array(z.string()),
        /** Ledgers whose lines may keep it, `unknown` for tables that are none. */
        readBy: z.array(z.string()),
      }),
    ),
  }),
});

export const readTemplates = operation({
  name: 'ledgers.read-templates',
  method: 'get',
  path: '/ledgers/templates',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看台账模板', en: 'Read the ledger templates' },
  input: z.strictObject({}),
  output: z.object({
    templates: z.array(
      z.object({ id: ledgerId, title: z.string(), askedBy: text, columns: z.array(z.object({ entry: z.string(), header: z.string() })) }),
    ),
  }),
});

export const fillingOperations = [filledLedger, filledFile, readDictionary, readTemplates] as const;
