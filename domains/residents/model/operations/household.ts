import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { words } from './forms.ts';

const memberForm = z.object({
  person: z.uuid(),
  name: z.string(),
  place: z.string(),
  version: z.number(),
  sex: z.string().nullable(),
  birthDate: z.string().nullable(),
  relationToHead: z.string().nullable(),
  relation: z.string().nullable(),
  since: z.string().nullable(),
});

export const householdOf = operation({
  name: 'residents.household-of',
  method: 'get',
  path: '/residents/person/{id}/household',
  access: { to: 'register', register: 'residents.person', right: 'read' },
  quiet: true,
  label: { zh: '查看一个人的家庭', en: "See a person's household" },
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    households: z.array(
      z.object({
        id: z.uuid(),
        place: z.string(),
        number: z.string().nullable(),
        address: z.string().nullable(),
        head: z.uuid().nullable(),
        members: z.array(memberForm),
      }),
    ),
  }),
});

export const referencesOf = operation({
  name: 'residents.references-of',
  method: 'get',
  path: '/residents/person/{id}/references',
  access: { to: 'register', register: 'residents.person', right: 'read' },
  quiet: true,
  label: { zh: '查看一个人在各册中的登记', en: 'See where a person stands in other registers' },
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    groups: z.array(
      z.object({
        register: z.string(),
        label: words,
        field: z.string(),
        /** At most 50; a person stands in a register once or twice. */
        rows: z.array(
          z.object({ id: z.uuid(), place: z.string(), title: z.string(), endedAt: z.string().nullable(), updatedAt: z.string() }),
        ),
      }),
    ),
  }),
});
