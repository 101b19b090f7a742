import { type Refusal, countyOf, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, findStored, openField, unknownRow } from '@linli/kernel/server';
import { ownPhone } from '@linli/identity/server';
import { person as personRegister } from '@linli/residents/model';
import { decideGuardian } from '../../model/application/acting.ts';
import type { Submission } from '../../model/application/submission.ts';
import { countyHere } from '../catalogue.ts';
import { actsAtDesk } from './acts.ts';
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

/** Online by what the account may do for the person; a parent acts by law, not by consent, and that the child is one was decided before. */
async function actsOnline(context: Context, { person, actsAs }: Submission): Promise<Acting> {
  const acts = person === null ? undefined : await actingFor(context, person);
  if (acts === undefined) return { actsAs, name: null, by: null, person: null };
  return acts.actsAs === 'family' && actsAs === 'guardian' ? { ...acts, actsAs: 'guardian' } : acts;
}

async function actsOf(context: Context, of: Submission): Promise<Acting | Refusal> {
  if (isResident(context)) return actsOnline(context, of);
  const acts = await actsAtDesk(context, countyHere(context), of);
  return isRefusal(acts) ? acts : { actsAs: of.actsAs, ...acts };
}

/** Fills in what the register knows; only the rest was asked. */
export async function applicantOf(context: Context, of: Submission): Promise<Applicant | Refusal> {
  const { person } = of;
  const row = person === null ? undefined : await personFor(context, person);
  if (row !== undefined && isRefusal(row)) return row;
  const birth = (row?.['birth_date'] as string | null | undefined) ?? null;
  const child = decideGuardian(of.actsAs, birth, context.today, of.relationShown);
  if (child !== undefined) return child;
  const acts = await actsOf(context, of);
  if (isRefusal(acts)) return acts;
  const phone = of.applicantPhone ?? (await phoneOf(context));
  if (person === null || row === undefined)
    return {
      stored: undefined,
      person: null,
      name: of.applicantName ?? '',
      phone,
      identity: of.applicantIdentity ?? null,
      holder: isResident(context) ? context.actor.account : null,
      acts,
    };
  return {
    stored: row,
    person,
    name: String(row['name']),
    phone: phone ?? openField(personRegister, 'phone', row, context.keys),
    identity: null,
    holder: isResident(context) ? context.actor.account : await accountOfPerson(context, countyHere(context), person),
    acts,
  };
}
