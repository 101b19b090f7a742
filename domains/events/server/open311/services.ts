import { type OutputOf, type InputOf, type Refusal, isRefusal } from '@linli/kernel/model';
import { type Context, openForReading } from '@linli/kernel/server';
import { eventClassCodes } from '../../model/codes.ts';
import { TRIAL_BATCH, TRIAL_BLACKBOX, sceneAttributes, trialAttributes } from '../../model/open311/definition.ts';
import type { Open311Service, open311Services } from '../../model/open311/operations.ts';
import { categoriesOf } from '../categories.ts';
import { countyInUse } from '../report/county.ts';
import { countyNeeded } from './refusals.ts';

/** What was really sent: a parameter that is empty is one that was not. */
export const given = (text: string | undefined): string | undefined => (text === undefined || text.trim() === '' ? undefined : text.trim());

/** The county that is meant: the one named, or the only one there is. */
export function countyFor(context: Context, named: string | undefined): string | Refusal {
  const told = given(named);
  if (told !== undefined) return countyInUse(context, told);
  const [only, ...others] = context.platform.countiesInUse.list();
  return only === undefined || others.length > 0 ? countyNeeded : only;
}

const trialServices: readonly Open311Service[] = [
  {
    code: TRIAL_BATCH,
    name: '测试：先给回执号',
    description: '只在测试地址有：先给 token，过后凭它查编号。',
    type: 'batch',
    group: '测试',
    attributes: [...trialAttributes],
  },
  {
    code: TRIAL_BLACKBOX,
    name: '测试：什么编号也不给',
    description: '只在测试地址有：收下，不给编号。',
    type: 'blackbox',
    group: '测试',
    attributes: [],
  },
];

/** The services of a county: its categories. What may not be shown is taken in without a number to ask by. */
export async function servicesOf(context: Context, county: string, trial: boolean): Promise<Open311Service[]> {
  await openForReading(context.tx, county, []);
  const kinds = await categoriesOf(context, county);
  const own = [...kinds.values()].map(({ values }): Open311Service => ({
    code: values.number ?? '',
    name: values.label ?? '',
    description: values.advice ?? values.label ?? '',
    type: values.public === true ? 'realtime' : 'blackbox',
    group: eventClassCodes.find(values.class ?? '')?.zh ?? '',
    attributes: [...sceneAttributes],
  }));
  return trial ? [...own, ...trialServices] : own;
}

export async function listServices(
  context: Context,
  { jurisdiction, trial }: InputOf<typeof open311Services>,
): Promise<OutputOf<typeof open311Services> | Refusal> {
  const county = countyFor(context, jurisdiction);
  return isRefusal(county) ? county : { services: await servicesOf(context, county, trial) };
}
