import { type Refusal, isRefusal } from '@linli/kernel/model';
import { type PlatformWork, type StepEffect, type TakenCase, idFrom, openCases, sql, takeSteps } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { decidingState } from '../../model/application/route.ts';
import { opinion } from '../../model/opinion/opinion.ts';
import { forOpinions } from './platform-opinions.ts';

interface Known {
  readonly id: string;
  readonly application: string;
  readonly department: string;
  readonly state: string;
  readonly version: number;
}

/** The last opinion of each department about some applications. */
async function lastOpinions({ tx }: Pick<PlatformWork, 'tx'>, county: string, applications: readonly string[]): Promise<readonly Known[]> {
  const found = await sql<Known>`
    select distinct on (application, department) id, application, department, state, version from services.opinion
    where county = ${county} and application = any(${[...applications]}::uuid[]) and ended_at is null
    order by application, department, created_at desc, id desc
  `.execute(tx);
  return found.rows;
}

const jointOf = ({ values }: TakenCase): readonly string[] => (Array.isArray(values['joint']) ? (values['joint'] as string[]) : []);

/** Another round for whoever wanted papers, once they have come. */
const isOpenTo = (last: Known | undefined, of: TakenCase): boolean =>
  last === undefined || last.state === 'dropped' || (of.step === 'supply' && last.state === 'wanting');

function openings(cases: readonly TakenCase[], known: readonly Known[]) {
  const last = new Map(known.map((each) => [`${each.application} ${each.department}`, each]));
  return cases.flatMap((of) =>
    jointOf(of)
      .filter((department) => isOpenTo(last.get(`${of.id} ${department}`), of))
      .map((department) => ({
        // A step that is tried again asks the same, not once more.
        id: idFrom(`opinion:${of.id}:${department}:${last.get(`${of.id} ${department}`)?.id ?? ''}`),
        place: of.place,
        step: 'ask',
        values: {
          application: of.id,
          department,
          host: of.owner,
          number: of.values['number'],
          itemName: of.values['itemName'],
          applicantName: of.values['applicantName'],
        },
      })),
  );
}

/** An application has come to whoever decides it: all departments that its item names are asked at the same time. */
async function askThem(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  const due = cases.filter((each) => jointOf(each).length > 0 && each.state === decidingState(each));
  for (const [county, own] of Map.groupBy(due, (each) => each.county)) {
    const asked = await forOpinions(work, county, 'services.ask-opinions', async (platform) => {
      const known = await lastOpinions(platform, county, own.map(({ id }) => id)); // prettier-ignore
      const opened = openings(own, known);
      return opened.length === 0 ? undefined : [...(await openCases(platform, opinion, opened)).values()].find(isRefusal);
    });
    if (isRefusal(asked)) return asked;
  }
  return undefined;
}

/** It came to an end: what was not answered yet leaves the inboxes. */
async function dropThem(work: PlatformWork, cases: readonly TakenCase[]): Promise<Refusal | undefined> {
  const over = cases.filter((each) => each.finished && jointOf(each).length > 0);
  for (const [county, own] of Map.groupBy(over, (each) => each.county)) {
    const dropped = await forOpinions(work, county, 'services.drop-opinions', async (platform) => {
      const known = await lastOpinions(platform, county, own.map(({ id }) => id)); // prettier-ignore
      const open = known.filter(({ state }) => state === 'asked').map(({ id, version }) => ({ id, version, step: 'drop' }));
      if (open.length === 0) return undefined;
      return [...(await takeSteps(platform, opinion, open)).values()].find(isRefusal);
    });
    if (isRefusal(dropped)) return dropped;
  }
  return undefined;
}

export const opinionEffects: readonly StepEffect[] = [
  {
    procedure: application.name,
    steps: ['accept', 'deem', 'passToTown', 'passToCounty', 'passToStation', 'supply', 'reopen'],
    run: askThem,
  },
  { procedure: application.name, steps: ['grant', 'decline', 'turnAway', 'withdraw', 'giveUp'], run: dropThem },
];
