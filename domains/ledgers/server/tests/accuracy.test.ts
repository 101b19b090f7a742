import { actor, startTestPlatform } from '@linli/kernel/testkit';
import { asOwner } from '@linli/kernel/server';
import { collectPopulation } from '@linli/demo/people';
import { describedVariants, generateUntidy } from '@linli/demo/untidy';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { statusesModel } from '@linli/statuses/model';
import { statusesServer } from '@linli/statuses/server';
import { describe, expect, inject, it } from 'vitest';
import { ledgersModel } from '../../model/index.ts';
import { getDetail, stagingOf } from '../imports/detail.ts';
import { listStaged } from '../imports/staged.ts';
import { ledgersServer } from '../index.ts';
import { judge, noScore } from './accuracy.ts';
import { clerkAt } from './desk.ts';

const place = '610921100001';
const today = '2026-11-23';
const mixed = 4; // variants beyond the described ones mix their habits
const population = collectPopulation({ place, seed: 'accuracy', persons: 160, today });

interface People {
  persons: number;
  found: number;
  split: number;
  wronglyMerged: number;
}

/** Hands in both ledgers of one variant into an empty county, and compares everything with the truth. */
async function runVariant(variant: number, score: ReturnType<typeof noScore>, people: People): Promise<void> {
  const folders = [residentsServer, statusesServer, ledgersServer].map((each) => ({
    domain: each.model.name,
    folder: each.migrations ?? '.',
  }));
  const test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [residentsModel, statusesModel, ledgersModel],
    migrations: folders,
    operations: [...ledgersServer.operations],
    jobs: [...ledgersServer.jobs],
    clock: () => new Date(`${today}T04:00:00Z`),
  });
  const desk = clerkAt(test, actor('community-worker', place));
  const found = new Map<string, Set<string>>();
  const all = new Set<string>();
  try {
    for (const ledger of ['T01', 'T06'] as const) {
      const { bytes, truth, fileName } = generateUntidy({ population, ledger, variant, seed: 'clerk' });
      const id = await desk.handIn(bytes, truth.asOf, fileName);
      const { rows, tables } = await asOwner(test.db, async (tx) => {
        const detail = await getDetail({ tx }, place.slice(0, 6), id);
        return { rows: await listStaged({ tx }, stagingOf(detail, test.platform.keys), { limit: 10_000 }), tables: detail.tables };
      });
      for (const { person } of truth.rows) all.add(person);
      for (const [person, ids] of judge(score, `${ledger}/${variant}`, truth, ledger, rows, tables))
        found.set(person, new Set([...(found.get(person) ?? []), ...ids]));
      await desk.apply(id);
    }
  } finally {
    await test.close();
  }
  const owners = new Map<string, Set<string>>();
  for (const [person, ids] of found) for (const id of ids) owners.set(id, new Set([...(owners.get(id) ?? []), person]));
  people.persons += all.size;
  people.found += found.size;
  people.split += [...found.values()].filter((ids) => ids.size > 1).length;
  people.wronglyMerged += [...owners.values()].filter((persons) => persons.size > 1).length;
}

describe('untidy ledgers against the truth', () => {
  it('finds the people, merges nobody wrongly, and reads at least 99.5 % of the cells', { timeout: 300_000 }, async () => {
    const score = noScore();
    const people: People = { persons: 0, found: 0, split: 0, wronglyMerged: 0 };
    for (let variant = 0; variant < describedVariants + mixed; variant += 1) await runVariant(variant, score, people);
    const { cells, right, faults, refused, unplaced, kept, missingRows, strayRows, wrong } = score;
    const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`;
    process.stdout.write(
      `ledger accuracy: persons found ${share(people.found, people.persons)}, split ${people.split}, wrongly merged ${people.wronglyMerged}; cells right ${share(right, cells)}; refused as must be refused ${share(refused, faults)}; kept in the tray ${share(kept, unplaced)}; rows missed ${missingRows}, rows that are none ${strayRows}\n`,
    );
    const mistakes = wrong.slice(0, 10).join('\n');
    expect(people.wronglyMerged, mistakes).toBe(0);
    expect(people.split, mistakes).toBe(0);
    expect(people.found / people.persons, mistakes).toBeGreaterThan(0.995);
    expect(right / cells, mistakes).toBeGreaterThanOrEqual(0.995);
    expect(refused / faults, mistakes).toBeGreaterThan(0.98);
    expect(kept, mistakes).toBe(unplaced);
    expect(missingRows, mistakes).toBe(0);
  });
});
