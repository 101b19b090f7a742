import { type Department, type Field, date, decimal, departments, integer, money, secretText, text, yesNo } from '@linli/kernel/model';
import { z } from 'zod';

/** Kinds of value that a new field may hold; anything richer is a register's business. */
export const newFieldKinds = ['text', 'integer', 'decimal', 'money', 'date', 'yesNo', 'secretText'] as const;
export type NewFieldKind = (typeof newFieldKinds)[number];

const FIELDS_MAX = 60; // an A3 sheet in landscape
const departmentNames = Object.keys(departments) as [Department, ...Department[]];

/** A field that nobody keeps yet. It has to say why, who will own it, and how often it changes (domain.md 8.6). */
export const newFieldForm = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]{2,19}$/),
  label: z.string().trim().max(60),
  kind: z.enum(newFieldKinds),
  why: z.string().trim().max(400),
  owner: z.enum(departmentNames).nullable(),
  cycle: z.enum(['once', 'monthly', 'quarterly', 'yearly']).nullable(),
});

/**
 * Where a field of a form is answered from: `entry` a path of the field dictionary, `fact` a published fact, `county` a field
 * that was new once and is known since, `new` one of the design's own new fields.
 */
export const designFieldForm = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9]{0,19}$/),
  header: z.string().trim().min(1).max(60),
  from: z.enum(['entry', 'fact', 'county', 'new']),
  name: z.string().min(1).max(120),
  width: z.number().int().min(4).max(60),
  /** An empty one is asked of the community; others may stay empty. */
  required: z.boolean(),
  unit: z.string().trim().max(20).optional(),
});

export const designForm = z.strictObject({
  /** The ledger whose people the lines are; none for a form of figures. */
  subject: z.string().max(10).nullable(),
  fields: z.array(designFieldForm).max(FIELDS_MAX),
  newFields: z.array(newFieldForm).max(FIELDS_MAX),
  /** Printed between title and table. */
  note: z.string().trim().max(200),
});

export type Design = z.output<typeof designForm>;
export type DesignField = z.output<typeof designFieldForm>;
export type NewField = z.output<typeof newFieldForm>;

/** A new field that a county admitted: asked once, then known like any other. */
export interface CountyField {
  readonly id: string;
  readonly key: string;
  readonly label: string;
  readonly kind: NewFieldKind;
  /** About a person, or about the community as a whole. */
  readonly about: 'person' | 'community';
}

/** How an answer to a new field is typed and checked. */
export function fieldOfAnswer({ label, kind }: Pick<NewField, 'label' | 'kind'>): Field {
  const options = { label: { zh: label, en: label } };
  switch (kind) {
    case 'text':
      return text(options);
    case 'integer':
      return integer({ ...options, min: 0 });
    case 'decimal':
      return decimal({ ...options, min: 0 });
    case 'money':
      return money({ ...options, min: 0 });
    case 'date':
      return date(options);
    case 'yesNo':
      return yesNo(options);
    case 'secretText':
      return secretText(options);
  }
}

/** “None of it” said of a number is 0 and of a yes-or-no is no: such an answer is a value, and is asked again when its time is over. */
export function noneOf(kind: Field['kind'] | undefined): number | boolean | undefined {
  if (kind === 'integer' || kind === 'decimal' || kind === 'money') return 0;
  return kind === 'yesNo' ? false : undefined;
}

/** What is asked apart from the number of the line. */
export const askedFields = (design: Pick<Design, 'fields'>): DesignField[] => design.fields.filter((each) => each.name !== 'table.serial');
