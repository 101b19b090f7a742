import { personsOf, residentOf } from '@linli/identity/server';
import type { Context } from '@linli/kernel/server';
import type { Submission } from '../../model/application/submission.ts';

/** In which part a resident acts for a person, and under which name. */
export interface Acting {
  readonly actsAs: Submission['actsAs'];
  /** Name of the resident where somebody else is acted for. */
  readonly name: string | null;
}

/** May this resident apply for that person? For himself once confirmed, and for those of the family who agreed (民法典 163). */
export async function actingFor(context: Context, person: string): Promise<Acting | undefined> {
  const self = await residentOf(context);
  if (self === undefined || self.person === null) return undefined;
  if (self.person === person) return { actsAs: 'self', name: null };
  const others = await personsOf(context);
  return others.includes(person) ? { actsAs: 'family', name: self.name } : undefined;
}
