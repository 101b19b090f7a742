import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { itemForm } from './item-form.ts';

const read = { to: 'register', register: 'services.item', right: 'read' } as const;
const write = { to: 'register', register: 'services.item', right: 'write' } as const;
const id = z.uuid();
const day = z.iso.date();
const version = z.number().int().positive();
const whole = z.number().int();
const state = z.enum(['draft', 'confirmed']);

const editionFacts = z.object({
  id,
  version: whole,
  edition: whole,
  state,
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Who wrote and who confirmed it, by name. */
  editor: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  closingReason: z.string().nullable(),
});

const itemFacts = itemForm
  .pick({ code: true, name: true, alias: true, area: true, part: true, decider: true, department: true, committed: true, what: true })
  .extend({ id, edition: whole, state, validFrom: z.string().nullable(), validTo: z.string().nullable() });

const itemAnswer = editionFacts.extend({
  place: z.string(),
  item: itemForm,
  /** Account of whoever wrote it last: the same may not confirm. */
  writer: z.string(),
  /** What the edition before said; none for the first. */
  before: itemForm.nullable(),
  /** All editions of this code, the newest first; for the county with drafts. */
  editions: z.array(editionFacts),
});

export type ItemFacts = z.output<typeof itemFacts>;
export type ItemAnswer = z.output<typeof itemAnswer>;

export const listItems = operation({
  name: 'services.list-items',
  method: 'get',
  path: '/services/items',
  access: read,
  quiet: true,
  label: { zh: '查看事项目录', en: 'See the catalogue' },
  input: z.strictObject({}),
  /** Editions in force today, those to come and, for the county, drafts; by code. Bounded by `ITEMS_MAX`. */
  output: z.object({ items: z.array(itemFacts), missing: whole }),
});

export const getItem = operation({
  name: 'services.get-item',
  method: 'get',
  path: '/services/items/{id}',
  access: read,
  quiet: true,
  label: { zh: '查看一个事项', en: 'See an item' },
  input: z.strictObject({ id }),
  output: itemAnswer,
});

export const saveItem = operation({
  name: 'services.save-item',
  method: 'put',
  path: '/services/items/{id}',
  access: write,
  label: { zh: '保存事项草稿', en: 'Save the draft of an item' },
  input: z.strictObject({
    id,
    /** None for a new draft. */
    version: version.optional(),
    /** The edition that a new draft follows; null for a new item. */
    previous: id.nullable(),
    item: itemForm,
  }),
  output: itemAnswer,
  refusals: [
    'not-keeper',
    'not-a-draft',
    'draft-there',
    'code-taken',
    'code-fixed',
    'too-many-items',
    'prohibited-material',
    'limit-too-long',
    'other-area',
    'town-needless',
    'joint-own',
    'key-twice',
    'unknown-answer',
    'idle-question',
    'changed-meanwhile',
  ],
});

export const confirmItem = operation({
  name: 'services.confirm-item',
  method: 'post',
  path: '/services/items/{id}/confirm',
  access: write,
  label: { zh: '确认事项的一版', en: 'Confirm an edition' },
  input: z.strictObject({ id, version, from: day }),
  output: itemAnswer,
  refusals: [
    'confirmation-not-yours',
    'not-a-draft',
    'second-person',
    'from-past',
    'before-previous',
    'prohibited-material',
    'limit-too-long',
    'other-area',
    'town-needless',
    'joint-own',
    'key-twice',
    'unknown-answer',
    'idle-question',
    'changed-meanwhile',
  ],
});

export const dropDraft = operation({
  name: 'services.drop-draft',
  method: 'post',
  path: '/services/items/{id}/drop',
  access: write,
  label: { zh: '放弃事项草稿', en: 'Drop the draft of an item' },
  input: z.strictObject({ id, version }),
  output: z.object({ dropped: z.literal(true) }),
  refusals: ['not-keeper', 'not-a-draft', 'changed-meanwhile'],
});

export const endItem = operation({
  name: 'services.end-item',
  method: 'post',
  path: '/services/items/{id}/end',
  access: write,
  label: { zh: '停办事项', en: 'End an item' },
  input: z.strictObject({ id, version, last: day, reason: z.string().trim().min(2).max(200) }),
  output: itemAnswer,
  refusals: ['not-keeper', 'not-in-force', 'last-past', 'changed-meanwhile'],
});

export const adoptCatalogue = operation({
  name: 'services.adopt-catalogue',
  method: 'post',
  path: '/services/catalogue/adopt',
  access: write,
  label: { zh: '采用示范事项目录', en: 'Take over the model catalogue' },
  input: z.strictObject({}),
  /** Items that were added, and those whose code the county had already. */
  output: z.object({ added: whole, there: whole }),
  refusals: ['not-keeper', 'too-many-items'],
});

export const catalogueOperations = [listItems, getItem, saveItem, confirmItem, dropDraft, endItem, adoptCatalogue] as const;
