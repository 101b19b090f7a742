import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { day, importAnswer, importRow, ledgerId, started, text } from './shapes.ts';

const id = z.uuid();
const no = z.coerce.number().int().min(0);
const read = { to: 'register', register: 'ledgers.import', right: 'read' } as const;
const write = { to: 'register', register: 'ledgers.import', right: 'write' } as const;

export const startImport = operation({
  name: 'ledgers.start-import',
  method: 'post',
  path: '/ledgers/imports',
  access: write,
  accepts: 'file',
  label: { zh: '交进一份台账表格，开始试导入', en: 'Hand in a ledger and start the dry run' },
  input: z.strictObject({
    id,
    fileName: z.string().trim().min(1).max(200),
    place: z.string().regex(/^\d{12}$/),
    asOf: day,
    ledger: ledgerId.optional(),
  }),
  output: z.object({ id, job: z.uuid() }),
  refusals: ['no-file', 'empty-file', 'file-too-large', 'future-day'],
});

export const getImport = operation({
  name: 'ledgers.get-import',
  method: 'get',
  path: '/ledgers/imports/{id}',
  access: read,
  quiet: true,
  label: { zh: '查看一次导入', en: 'Open an import' },
  input: z.strictObject({ id }),
  output: importAnswer,
});

export const bindColumn = operation({
  name: 'ledgers.bind-column',
  method: 'post',
  path: '/ledgers/imports/{id}/columns',
  access: write,
  label: { zh: '改认一列，重新试导入', en: 'Take a column for something else and read anew' },
  input: z.strictObject({
    id,
    table: z.number().int().min(0).max(10_000),
    column: z.number().int().min(0).max(16_384),
    entry: z.string().max(60).nullable(),
    remember: z.boolean(),
  }),
  output: started,
  refusals: ['not-checked', 'unknown-entry'],
});

export const readAnew = operation({
  name: 'ledgers.read-anew',
  method: 'post',
  path: '/ledgers/imports/{id}/read-anew',
  access: write,
  label: { zh: '重新试导入', en: 'Read an import anew' },
  input: z.strictObject({ id }),
  output: started,
  refusals: ['not-checked', 'file-gone'],
});

const showKinds = ['all', 'new', 'known', 'changed', 'conflict', 'possible', 'fault', 'duplicate', 'elsewhere', 'skipped'] as const;

export const listImportRows = operation({
  name: 'ledgers.list-import-rows',
  method: 'get',
  path: '/ledgers/imports/{id}/rows',
  access: read,
  label: { zh: '逐行查看试导入', en: 'Look over the lines of an import' },
  input: z.strictObject({
    id,
    show: z.enum(showKinds).optional(),
    table: no.optional(),
    after: no.optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  output: z.object({ rows: z.array(importRow), next: z.number().int().nullable() }),
});

export const decideRowMatch = operation({
  name: 'ledgers.decide-match',
  method: 'post',
  path: '/ledgers/imports/{id}/rows/{no}/match',
  access: write,
  label: { zh: '认定一行是谁', en: 'Decide who a line is about' },
  input: z.strictObject({ id, no, choose: z.enum(['person', 'new', 'skip']), person: z.uuid().optional() }),
  output: importRow,
  refusals: ['not-checked', 'no-such-candidate', 'number-taken'],
});

export const decideRowConflict = operation({
  name: 'ledgers.decide-conflict',
  method: 'post',
  path: '/ledgers/imports/{id}/rows/{no}/conflict',
  access: write,
  label: { zh: '决定一处冲突以哪边为准', en: 'Decide which value counts' },
  input: z.strictObject({ id, no, entry: z.string().max(60), choose: z.enum(['existing', 'incoming']) }),
  output: importRow,
  refusals: ['not-checked', 'no-such-conflict'],
});

export const decideConflicts = operation({
  name: 'ledgers.decide-conflicts',
  method: 'post',
  path: '/ledgers/imports/{id}/conflicts',
  access: write,
  label: { zh: '一次决定多处冲突', en: 'Decide several conflicts at once' },
  input: z.strictObject({ id, entry: z.string().max(60).optional(), choose: z.enum(['existing', 'incoming']) }),
  output: z.object({ decided: z.number().int() }),
  refusals: ['not-checked'],
});

export const markedCopy = operation({
  name: 'ledgers.marked-copy',
  method: 'get',
  path: '/ledgers/imports/{id}/marked',
  access: write,
  answers: 'file',
  label: { zh: '下载标出错误的表格', en: 'Download the copy with the faults marked' },
  input: z.strictObject({ id }),
  output: z.unknown(),
  refusals: ['file-gone'],
});

export const applyImport = operation({
  name: 'ledgers.apply-import',
  method: 'post',
  path: '/ledgers/imports/{id}/apply',
  access: write,
  label: { zh: '正式导入', en: 'Take the import into the registers' },
  input: z.strictObject({ id }),
  output: started,
  refusals: ['not-checked'],
});

export const cancelImport = operation({
  name: 'ledgers.cancel-import',
  method: 'post',
  path: '/ledgers/imports/{id}/cancel',
  access: write,
  label: { zh: '放弃导入', en: 'Give an import up' },
  input: z.strictObject({ id }),
  output: importAnswer,
  refusals: ['already-applied'],
});

export const previewUndo = operation({
  name: 'ledgers.preview-undo',
  method: 'get',
  path: '/ledgers/imports/{id}/undo',
  access: read,
  quiet: true,
  label: { zh: '看看撤销会收回什么', en: 'See what undoing would take back' },
  input: z.strictObject({ id }),
  output: z.object({
    takesBack: z.object({ records: z.number().int(), changes: z.number().int() }),
    keeps: z.array(z.object({ register: z.string(), record: z.uuid(), title: z.string(), why: text, fields: z.array(z.string()) })),
    more: z.number().int(),
  }),
  refusals: ['not-applied'],
});

export const undoImport = operation({
  name: 'ledgers.undo-import',
  method: 'post',
  path: '/ledgers/imports/{id}/undo',
  access: write,
  label: { zh: '撤销整份导入', en: 'Undo an import as a whole' },
  input: z.strictObject({ id, reason: z.string().trim().min(2).max(200) }),
  output: started,
  refusals: ['not-applied'],
});

export const importOperations = [
  startImport,
  getImport,
  bindColumn,
  readAnew,
  listImportRows,
  decideRowMatch,
  decideRowConflict,
  decideConflicts,
  markedCopy,
  applyImport,
  cancelImport,
  previewUndo,
  undoImport,
] as const;
