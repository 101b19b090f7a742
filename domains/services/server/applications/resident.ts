import type { Context } from '@linli/kernel/server';
import type { Submission } from '../../model/application/submission.ts';

/** In which part a resident acts for a person, and under which name. */
export interface Acting {
  readonly actsAs: Submission['actsAs'];
  /** Name of the resident where somebody else is acted for. */
  readonly name: string | null;
}

/** May this resident apply for that person? Nobody's identity is confirmed yet, so each applies by name and phone. */
export async function actingFor(_context: Context, _person: string): Promise<Acting | undefined> {
  return undefined;
}
