import type { StepEffect } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { contentsOfApplications } from '../applications/content.ts';
import { openForResults, writeResults } from './write-results.ts';
import { takeBackResults } from './documents.ts';
import { type AnswersOf } from './granted.ts';

const answersOf: AnswersOf = async (work, county, applications) =>
  new Map([...(await contentsOfApplications(work, county, applications))].map(([id, { answers }]) => [id, answers]));

export const resultEffects: readonly StepEffect[] = [
  { procedure: application.name, steps: ['grant'], run: (work, cases) => writeResults(work, cases, answersOf) },
  {
    procedure: application.name,
    steps: ['reopen'],
    run: async (work, cases) => {
      for (const [county, own] of Map.groupBy(cases, (each) => each.county)) {
        await openForResults(work, county, [...work.dictionary.registers.keys()]);
        await takeBackResults(work, county, own.map(({ id }) => id), own[0]?.reason ?? '重新办理'); // prettier-ignore
      }
      return undefined;
    },
  },
];
