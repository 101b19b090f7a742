import { type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, findStored, openField, unknownRow } from '@linli/kernel/server';
import { ownPhone } from '@linli/identity/server';
import { person as personRegister } from '@linli/residents/model';
import { decideGuardian } from '../../model/application/complete.ts';
import type { Submission } from '../../model/application/submission.ts';
import { countyHere } from '../catalogue.ts';
import { lookAtCounty, rowAt } from './county-look.ts';
import { type Acting, accountOfPerson, actingFor } from './resident.ts';

/** Whom an application is for, as far as it is known. */
export interface Applicant {
  readonly stored: Stored | undefined;
  readonly person: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly identity: string | null;
  /** Account of the resident who will follow it; null where nobody has one. */
  readonly holder: string | null;
  readonly acts: Acting;
}

const isResident = ({ actor }: Pick<Context, 'actor'>): boolean => actor.role === 'resident';

/** A resident is reached by the phone that he signed in with: it is not asked a second time. */
const phoneOf = (context: Context): Promise<string | null> => (isResident(context) ? ownPhone(context) : Promise.resolve(null));

/** The person's row: behind the desk's own wall; for a resident only the own one and those of the family that agreed. */
export async function personFor(context: Context, id: string): Promise<Stored | Refusal> {
  if (!isResident(context)) return (await findStored(context, personRegister, id)) ?? unknownRow(personRegister);
  const acting = await actingFor(context, id);
  if (acting === undefined)
    return refuse(
      'forbidden',
      'not-family',
      {
        zh: '只能替本人、同住的未成年孩子，或者已经同意的家人申请。可以请家人在“家人授权”里同意，或者到窗口办。',
        en: 'You may apply for yourself, for a child of your household, or for a member of the family who agreed. Ask for consent, or come to the counter.',
      },
      { where: 'person' },
    );
  const county = countyOf(context.actor.place) ?? '';
  const stored = await lookAtCounty(context, county, [personRegister.name], () => rowAt(context, personRegister, county, id));
  return stored ?? unknownRow(personRegister);
}

/** Fills in what the register knows; only the rest was asked. */
export async function applicantOf(context: Context, of: Submission): Promise<Applicant | Refusal> {
  const { person } = of;
  if (person === null) {
    const acts: Acting = { actsAs: of.actsAs, name: null };
    return {
      stored: undefined,
      person,
      name: of.applicantName ?? '',
      phone: of.applicantPhone ?? (await phoneOf(context)),
      identity: of.applicantIdentity ?? null,
      holder: isResident(context) ? context.actor.account : null,
      acts,
    };
  }
  const row = await personFor(context, person);
  if (isRefusal(row)) return row;
  const child = decideGuardian(of.actsAs, (row['birth_date'] as string | null) ?? null, context.today);
  if (child !== undefined) return child;
  const acts = isResident(context) ? await actingFor(context, person) : undefined;
  return {
    stored: row,
    person,
    name: String(row['name']),
    phone: of.applicantPhone ?? (await phoneOf(context)) ?? openField(personRegister, 'phone', row, context.keys),
    identity: null,
    holder: isResident(context) ? context.actor.account : await accountOfPerson(context, countyHere(context), person),
    // A parent acts by law, not by consent; that the child is one was decided above.
    acts:
      acts?.actsAs === 'family' && of.actsAs === 'guardian' ? { ...acts, actsAs: 'guardian' } : (acts ?? { actsAs: of.actsAs, name: null }),
  };
}
