import { z } from 'zod';
import { askCycles } from '../ask-cycle.ts';
import { operation } from '../operation.ts';
import { dayShape } from '../procedure/shapes.ts';
import { departments } from '../scope.ts';
import { COUNTY_LABEL_MAX, countyFieldKinds } from './county-field.ts';
import { COUNTY_KEY } from './field-key.ts';

const ITEMS_MAX = 200; // nobody chooses from more; `LIST_MAX` of a list field

const line = (max: number) => z.string().trim().min(1).max(max);
const words = (max: number) => z.strictObject({ zh: line(max), en: line(max) });
const day = dayShape;
const registerName = z.string().max(80);
const key = z.string().regex(COUNTY_KEY);
const version = z.number().int().positive();

/** What may be changed of a field at any time. Kind and list may not: values stand there. */
const details = {
  label: words(COUNTY_LABEL_MAX),
  help: words(200).nullable(),
  example: line(100).nullable(),
  unit: words(10).nullable(),
  required: z.boolean(),
  searched: z.boolean(),
  listed: z.boolean(),
  purpose: line(200).nullable(),
  reason: z.string().trim().min(4).max(300),
  owner: z.enum(Object.keys(departments) as [keyof typeof departments, ...(keyof typeof departments)[]]),
  cycle: z.enum(askCycles),
  validFrom: day,
};

const item = z.strictObject({ zh: line(COUNTY_LABEL_MAX), en: line(COUNTY_LABEL_MAX) });

const fieldAnswer = z.object({
  register: z.string(),
  key: z.string(),
  kind: z.enum(countyFieldKinds),
  list: z.string().nullable(),
  slot: z.number(),
  retiredOn: z.string().nullable(),
  indexed: z.boolean(),
  version: z.number(),
  ...details,
});

const codeAnswer = z.object({ list: z.string(), code: z.string(), zh: z.string(), en: z.string(), retiredOn: z.string().nullable() });

const indicatorAnswer = z.object({
  county: z.string(),
  key: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  help: z.object({ zh: z.string(), en: z.string() }),
  numerator: z.string(),
  denominator: z.string().nullable(),
});

const mayAsk = { to: 'roles', roles: ['system-admin', 'county-officer'] } as const;

/** What the reader's county asks beyond the declarations: the screens put it over the dictionary. Empty above the county. */
const list = operation({
  name: 'kernel.list-county-fields',
  method: 'get',
  path: '/kernel/county-fields',
  access: { to: 'signed-in' },
  quiet: true,
  label: { zh: '查看本县自定义字段', en: 'See the fields that the county has added' },
  input: z.strictObject({}),
  output: z.object({ fields: z.array(fieldAnswer), codes: z.array(codeAnswer), indicators: z.array(indicatorAnswer) }),
});

/** `list` names a declared list; a choice without one gets a list of its own, made of `items`. */
const add = operation({
  name: 'kernel.add-county-field',
  method: 'post',
  path: '/kernel/county-fields',
  access: mayAsk,
  label: { zh: '新增本县自定义字段', en: 'Add a field of the county' },
  input: z.strictObject({
    register: registerName,
    kind: z.enum(countyFieldKinds),
    list: z.string().max(120).nullable(),
    items: z.array(item).max(ITEMS_MAX),
    ...details,
  }),
  output: fieldAnswer,
  refusals: ['no-such-register', 'not-asked', 'asked-already', 'purpose-needed', 'not-searchable', 'items-needed', 'too-many-fields'],
});

const change = operation({
  name: 'kernel.change-county-field',
  method: 'patch',
  path: '/kernel/county-fields/{register}/{key}',
  access: mayAsk,
  label: { zh: '修改本县自定义字段', en: 'Change a field of the county' },
  input: z.strictObject({ register: registerName, key, version, ...details }),
  output: fieldAnswer,
  refusals: ['changed-meanwhile', 'not-asked', 'asked-already', 'purpose-needed', 'not-searchable'],
});

const retire = operation({
  name: 'kernel.retire-county-field',
  method: 'post',
  path: '/kernel/county-fields/{register}/{key}/retire',
  access: mayAsk,
  label: { zh: '停用本县自定义字段', en: 'Retire a field of the county' },
  input: z.strictObject({ register: registerName, key, version, reason: z.string().trim().min(2).max(200) }),
  output: fieldAnswer,
  refusals: ['changed-meanwhile'],
});

const restore = operation({
  name: 'kernel.restore-county-field',
  method: 'post',
  path: '/kernel/county-fields/{register}/{key}/restore',
  access: mayAsk,
  label: { zh: '恢复本县自定义字段', en: 'Ask a retired field of the county again' },
  input: z.strictObject({ register: registerName, key, version }),
  output: fieldAnswer,
  refusals: ['changed-meanwhile', 'asked-already'],
});

const addCodes = operation({
  name: 'kernel.add-county-codes',
  method: 'post',
  path: '/kernel/county-codes',
  access: mayAsk,
  label: { zh: '新增本县选项', en: 'Add items to a code list of the county' },
  input: z.strictObject({ list: z.string().max(120), items: z.array(item).min(1).max(ITEMS_MAX) }),
  output: z.object({ codes: z.array(codeAnswer) }),
  refusals: ['no-such-list', 'list-closed', 'item-there'],
});

/** `retired` false offers the item again. */
const setCode = operation({
  name: 'kernel.set-county-code',
  method: 'patch',
  path: '/kernel/county-codes/{list}/{code}',
  access: mayAsk,
  label: { zh: '停用或恢复本县选项', en: 'Retire an item of the county, or offer it again' },
  input: z.strictObject({ list: z.string().max(120), code: z.string().max(20), retired: z.boolean() }),
  output: codeAnswer,
  refusals: ['item-there'],
});

export const countyFieldOperations = { list, add, change, retire, restore, addCodes, setCode };
