import { type Platform, type Work, findStored, idFrom, sql } from '@linli/kernel/server';
import { form } from '@linli/ledgers/model';
import { issueForm } from '@linli/ledgers/server';
import { type Freezing, type Frozen, freeze } from './freeze.ts';

/** States in which a form is final: taken by the department, or locked by the calendar. */
export const finalStates = ['taken', 'locked'] as const;

/** The id of a form's filing is told by the form and its version. */
const filingId = (formId: string, version: number): string => idFrom(`filing ${formId} ${version}`);

async function rememberSeen(work: Work, county: string, formId: string, version: number, filing: string): Promise<void> {
  await sql`
    insert into archive.seen_form (county, form, version, filing) values (${county}, ${formId}::uuid, ${version}, ${filing}::uuid)
    on conflict (county, form) do update set version = excluded.version, filing = excluded.filing
  `.execute(work.tx);
}

export interface FormToFreeze {
  readonly id: string;
  readonly place: string;
  readonly version: number;
}

/** Freezes a form as of this version; nothing when it was returned or changed meanwhile. */
export function freezeForm(platform: Platform, { id, place, version }: FormToFreeze, by?: Freezing['by']): Promise<Frozen | undefined> {
  const county = place.slice(0, 6);
  return freeze(platform, {
    id: filingId(id, version),
    county,
    place,
    ...(by === undefined ? {} : { by }),
    issue: async (work) => {
      // Held until the end: a form is not returned and filled anew while its lines are being read.
      const stored = await findStored(work, form, id, true);
      if (stored?.['version'] !== version || !finalStates.some((each) => each === stored['state'])) return undefined;
      return issueForm(work, platform.places, id);
    },
    remember: (work, filing) => rememberSeen(work, county, id, version, filing),
  });
}
