import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Actor, OperationDeclaration } from '@linli/kernel/model';
import { createDemoAccounts } from '@linli/identity/server';
import { type Schema, inputsOf, startTestPlatform, type TestPlatform } from '@linli/kernel/testkit';
import { allOperations, migrationFolders, serverDomains } from '../compose.ts';

/** `npm run prove` asks for more of each. */
const EACH = Number(process.env['LINLI_BAD_REQUESTS'] ?? 20);

const checks = { current: () => ({ today: '2026-11-23', demo: true }) };
const declarations = allOperations(checks).map((each) => each.declaration);
const desks = [
  ['community-worker', '610921100001'],
  ['county-officer', '610921'],
  ['system-admin', '610921'],
  ['security-admin', '610921'],
  ['audit-admin', '610921'],
] as const;
let who: Actor[] = [];

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: serverDomains.map((each) => each.model),
    migrations: migrationFolders.filter((each) => each.domain !== 'kernel'),
    operations: serverDomains.flatMap((each) => each.operations),
    jobs: serverDomains.flatMap((each) => each.jobs),
  });
  // Real accounts and posts, because some operations are about them.
  await createDemoAccounts(
    test.platform,
    desks.map(([role, place]) => ({ user: role, password: 'Linli-2026', name: role, role, place, departments: [], title: role })),
  );
  const posts = await test.db.owner.query<Actor>('select account, id as post, title as name, role, place, departments from identity.post');
  who = posts.rows;
});
afterAll(() => test.close());

const schemaOf = (declaration: OperationDeclaration): Schema =>
  z.toJSONSchema(declaration.input, { io: 'input', unrepresentable: 'any' }) as Schema;

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function query(input: unknown): string {
  if (typeof input !== 'object' || input === null) return `?${encodeURIComponent(asText(input).toWellFormed())}`;
  const pairs = Object.entries(input).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value as Record<string, unknown>).map(([inner, leaf]) => [`${key}.${inner}`, asText(leaf)])
      : [[key, asText(value)]],
  );
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([key, value]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`;
}

function requestOf(declaration: OperationDeclaration, input: unknown): { path: string; body: unknown } {
  const fields = typeof input === 'object' && input !== null && !Array.isArray(input) ? (input as Record<string, unknown>) : {};
  const inPath = new Set([...declaration.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  const path = `/api${declaration.path.replaceAll(/\{(\w+)\}/g, (_all, key: string) => encodeURIComponent(asText(fields[key] ?? '00000000-0000-7000-8000-000000000000').toWellFormed()) || 'x')}`;
  const rest =
    typeof input === 'object' && input !== null && !Array.isArray(input)
      ? Object.fromEntries(Object.entries(input).filter(([key]) => !inPath.has(key)))
      : input;
  return declaration.method === 'get' || declaration.accepts === 'file'
    ? { path: `${path}${query(rest)}`, body: undefined }
    : { path, body: rest };
}

describe('bad requests', () => {
  it.each(declarations.map((each) => [each.name, each] as const))('to %s are answered, never failed', async (_name, declaration) => {
    await fc.assert(
      fc.asyncProperty(inputsOf(schemaOf(declaration)), fc.constantFrom(...desks.keys()), async (input, desk) => {
        const { path, body } = requestOf(declaration, input);
        const answer = await test.ask(who[desk] ?? null, declaration.method, path, body);
        expect(
          answer.status,
          `${declaration.method} ${path} ${JSON.stringify(body)?.slice(0, 300)} -> ${JSON.stringify(answer.body).slice(0, 300)}`,
        ).toBeLessThan(500);
        expect(answer.status < 400 || answer.body['refused'] === true, JSON.stringify(answer.body)).toBe(true);
      }),
      { numRuns: EACH },
    );
  });

  it.each([
    ['a body that is no JSON', '{"id": ', 'application/json', 422],
    ['deep nesting', `{"values":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'application/json', 422],
    ['ten megabytes', `{"values":"${'x'.repeat(10_000_000)}"}`, 'application/json', 422],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'application/json', 422],
    ['a form', 'a=1', 'application/x-www-form-urlencoded', 422],
  ])('%s is refused with a sentence', async (_name, body, type, status) => {
    const answer = await test.sendRaw(who[0], '/api/residents/person', body, type);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ refused: true });
  });

  it('cover at least ten thousand requests', () => {
    expect(declarations.length * EACH).toBeGreaterThan(10_000);
  });
});
