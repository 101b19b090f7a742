import { type InputOf, type OutputOf, type Refusal, isRefusal, parsePhone } from '@linli/kernel/model';
import { type Context, newId, openForReading, sql } from '@linli/kernel/server';
import { gridAt } from '@linli/grids/server';
import { event } from '../../model/event/event.ts';
import type { Open311Service, open311Report, open311Token } from '../../model/open311/operations.ts';
import { asPlatform } from '../county-look.ts';
import { noCategory, reportEvents } from '../report/report-events.ts';
import { type KnownKey, countUse, findKey } from './keys.ts';
import * as no from './refusals.ts';
import { countyFor, given, servicesOf } from './services.ts';

type Input = InputOf<typeof open311Report>;
type Answer = OutputOf<typeof open311Report>;

interface Where {
  readonly position: { readonly lon: number; readonly lat: number } | null;
  readonly address: string | undefined;
}

/** China with its seas; whatever lies outside was written the wrong way round, or is meant for somebody else. */
const AREA = { south: 3, north: 54, west: 73, east: 136 } as const;

function whereOf({ trial, lat, long, address, addressId }: Input): Where | Refusal {
  const [y, x] = [given(lat), given(long)];
  const told = given(address) ?? (given(addressId) === undefined ? undefined : `地址编号 ${given(addressId)}`);
  if (y === undefined && x === undefined) return told === undefined ? no.placeNeeded : { position: null, address: told };
  const [north, east] = [Number(y ?? Number.NaN), Number(x ?? Number.NaN)];
  if (!Number.isFinite(north) || !Number.isFinite(east) || Math.abs(north) > 90 || Math.abs(east) > 180) return no.placeBad;
  const { south, west } = AREA;
  if (!trial && (north < south || north > AREA.north || east < west || east > AREA.east)) return no.placeBad;
  return { position: { lat: north, lon: east }, address: told };
}

/** What was answered to the service's own questions, a line each; attributes that it does not know are passed over. */
function answersTo({ attributes }: Open311Service, told: Input['attributes']): string[] | Refusal {
  const lines: string[] = [];
  for (const { code, required, values, description } of attributes) {
    const own = (Object.hasOwn(told, code) ? (told[code] ?? []) : []).filter((each) => each.trim() !== '');
    if (own.length === 0) {
      if (required) return no.attributeNeeded(code);
      continue;
    }
    const words = own.map((each) => (values.length === 0 ? each : values.find(({ key }) => key === each)?.name.zh));
    if (words.includes(undefined)) return no.attributeUnfit(code);
    lines.push(`${description.zh}：${words.join('、')}`);
  }
  return lines;
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

function nameOf({ firstName, lastName }: Input): string | undefined {
  const [first, last] = [given(firstName) ?? '', given(lastName) ?? ''];
  const whole = isChinese(first + last) ? `${last}${first}` : `${first} ${last}`.trim();
  return whole === '' ? undefined : whole;
}

interface Checked {
  readonly county: string;
  readonly key: KnownKey;
  readonly service: Open311Service;
  readonly where: Where;
  readonly description: string;
  readonly phone: string | undefined;
}

async function check(context: Context, input: Input): Promise<Checked | Refusal> {
  const county = countyFor(context, input.jurisdiction);
  if (isRefusal(county)) return county;
  const key = await findKey(context, county, input.key);
  if (isRefusal(key)) return key;
  if (given(input.service) === undefined) return no.serviceNeeded;
  const service = (await servicesOf(context, county, input.trial)).find(({ code }) => code === input.service);
  if (service === undefined) return no.noService(input.service);
  const where = whereOf(input);
  if (isRefusal(where)) return where;
  const answers = answersTo(service, input.attributes);
  if (isRefusal(answers)) return answers;
  const phone = given(input.phone) === undefined ? undefined : parsePhone(input.phone);
  if (phone?.ok === false) return no.phoneBad;
  const picture = given(input.mediaUrl);
  const description = [given(input.description) ?? service.name, ...answers, ...(picture === undefined ? [] : [`照片：${picture}`])].join(
    '\n',
  );
  return { county, key, service, where, description, phone: phone?.ok === true ? phone.value.number : undefined };
}

/** Ids and tokens by chance: nobody else's report is found by counting. */
async function keepTrial({ tx, now }: Context, { county, service, where, description }: Checked): Promise<Answer> {
  const id = newId();
  const number = `T-${id}`;
  const token = service.type === 'batch' ? `K-${newId()}` : null;
  await sql`
    insert into events.trial_report (county, id, number, token, service, service_name, description, address, lat, lon, at)
    values (${county}, ${id}::uuid, ${number}, ${token}, ${service.code}, ${service.name}, ${description}, ${where.address ?? null},
      ${where.position?.lat ?? null}, ${where.position?.lon ?? null}, ${now})
  `.execute(tx);
  return { type: service.type, id: service.type === 'realtime' ? number : null, token };
}

/** A report of another system: to the grid where it lies, else to the community that the key names. */
export async function reportFromSystem(context: Context, input: Input): Promise<Answer | Refusal> {
  const checked = await check(context, input);
  if (isRefusal(checked)) return checked;
  const { county, key, service, where, description, phone } = checked;
  const often = await countUse(context, county, key);
  if (often !== undefined) return often;
  context.note({ details: { key: key.id, system: key.system, trial: input.trial } });
  if (input.trial) return keepTrial(context, checked);
  const step = { county, operation: 'events.open311-report', register: event.name, name: key.system };
  return asPlatform(context, step, async (work) => {
    const [grid] = where.position === null ? [null] : await gridAt(work, county, [where.position]);
    const [outcome] = await reportEvents(work, county, [
      {
        id: newId(),
        place: grid?.place ?? key.fallback,
        category: service.code,
        description,
        position: where.position,
        address: where.address,
        channel: 'open311',
        reporterName: nameOf(input),
        reporterPhone: phone,
        foreignSource: key.system,
      },
    ]);
    if (outcome === undefined || isRefusal(outcome)) return outcome ?? noCategory(service.code);
    return { type: service.type, id: service.type === 'realtime' ? outcome.number : null, token: null };
  });
}

export async function tokenOf(
  context: Context,
  { jurisdiction, trial, token }: InputOf<typeof open311Token>,
): Promise<OutputOf<typeof open311Token> | Refusal> {
  const county = countyFor(context, jurisdiction);
  if (isRefusal(county)) return county;
  if (!trial) return no.noToken; // in production a number is given at once, so there are none
  await openForReading(context.tx, county, []);
  const found = await sql<{ number: string }>`select number from events.trial_report where county = ${county} and token = ${token}`.execute(
    context.tx,
  );
  const [row] = found.rows;
  return row === undefined ? no.noToken : { id: row.number, token };
}
