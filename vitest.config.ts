import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const serverSetup = 'kernel/testkit/vitest-setup.ts';

const never = ['**/node_modules/**', '**/dist/**', 'tools/gates/fixtures/**'];

/** Tests that bring their own database, or need none: a second engine would show nothing new. */
const ownEngine = [
  'kernel/server/engine/**',
  'kernel/server/workbook/**',
  'demo/**',
  'domains/ledgers/server/tests/accuracy.test.ts', // what is counted there is the importer's judgement, not the engine's
  '**/*{.,-}property.test.ts', // random orders of what other tests ask of both engines
  'apps/server/tests/{audit-tampering,bad-requests,disk-full,drill,keys,kills,lost-connections,power-loss}.test.ts',
];
const onSecondEngine = process.env['LINLI_TEST_ENGINE'] === 'system';

/**
 * Five suites, run one after the other. A test says by its place which one it belongs to:
 * model and web are pure and parallel, server needs the database, tools runs the gates, e2e drives a browser.
 */
export default defineConfig({
  test: {
    passWithNoTests: true,
    exclude: never,
    projects: [
      { extends: true, test: { name: 'model', include: ['{kernel,domains/*}/model/**/*.test.ts'], sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['{kernel,domains/*}/web/**/*.test.{ts,tsx}', 'apps/{web,portal/web,field/web}/**/*.test.{ts,tsx}'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: [
            '{kernel,domains/*}/server/**/*.test.ts',
            'kernel/testkit/**/*.test.ts',
            'apps/{server,portal/server,field/testing}/**/*.test.ts',
            '{demo,bench}/**/*.test.ts',
          ],
          exclude: onSecondEngine ? [...never, ...ownEngine] : never,
          ...(existsSync(serverSetup) ? { globalSetup: [serverSetup] } : {}),
          isolate: false,
          maxWorkers: onSecondEngine ? 1 : 3, // then the browser tests run beside it
          // The drills start the whole program several times; a busy machine must not fail them.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'tools',
          include: ['tools/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/support/program-setup.ts'],
          maxWorkers: 1,
          fileParallelism: false,
          // One more try for what a busy machine made late; a fault of the product fails twice.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
