import { type Refusal, isRefusal } from '@linli/kernel/model';
import { type PlatformWork, openCases } from '@linli/kernel/server';
import { mediation } from '../model/mediation/mediation.ts';

/** A dispute that somebody brought another way: out of an event of the grid, or handed over by an authority. */
export interface MediationToOpen {
  /** Of the mediation, made by whoever asks, so that a second try opens no second one. */
  readonly id: string;
  /** The community in which it lies, 12 digits. */
  readonly place: string;
  readonly origin: 'event' | 'referral' | 'committee';
  /** Code of `dispute-kind`. */
  readonly kind: string;
  readonly applicantName: string;
  readonly applicantPhone?: string | null;
  /** Often not known yet: then it says so, and is completed by a step. */
  readonly otherName?: string | null;
  /** What was told; sealed from here on. */
  readonly matter: string;
  /** Id of the event. */
  readonly event?: string;
}

const NOT_KNOWN = '待查';

/**
 * Opens mediations in the running work. Whoever opens them must be of a desk that may (community worker, town officer); nothing is opened
 * where one is refused, and the refusal says why.
 */
export async function openMediations(work: PlatformWork, all: readonly MediationToOpen[]): Promise<Refusal | undefined> {
  if (all.length === 0) return undefined;
  const openings = all.map(({ id, place, ...told }) => {
    const brought = Object.entries({ ...told, otherName: told.otherName ?? NOT_KNOWN });
    return { id, place, step: 'apply', values: Object.fromEntries(brought.filter(([, value]) => value !== undefined && value !== null)) };
  });
  return [...(await openCases(work, mediation, openings)).values()].find(isRefusal);
}
