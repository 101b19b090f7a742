import { type Refusal, PLATFORM, type Actor, isRefusal, isWithin, levelOf, isPlace, refuse } from '@linli/kernel/model';
import { type PlatformWork, type RunningNumbers, openCases, takeNumbers } from '@linli/kernel/server';
import { gridAt } from '@linli/grids/server';
import { event } from '../../model/event/event.ts';
import { RESPONSE_HOURS } from '../../model/limits.ts';
import { eventNumber } from '../../model/number.ts';
import { type Category, categoriesOf } from '../categories.ts';
import { openForReports } from '../county-look.ts';

/** A report as whoever takes it in hands it over. */
export interface EventReport {
  /** Made by the reporter's side, so that a retry never makes a second event. */
  readonly id: string;
  /** Community (12 digits) or grid (15 digits) where it is; found by the position where it is left out. */
  readonly place?: string | undefined;
  /** Number of the category, `A01`. */
  readonly category: string;
  readonly description: string;
  /** CGCS2000 degrees; null where only the address is known. */
  readonly position: { readonly lon: number; readonly lat: number } | null;
  readonly address?: string | undefined;
  readonly channel: 'grid' | 'resident' | 'counter' | 'phone' | 'open311';
  readonly reporterName?: string | undefined;
  readonly reporterPhone?: string | undefined;
  /** Account of a resident who signed in. */
  readonly holder?: string | undefined;
  /** ISO instant: when it was seen, where that was before the report. */
  readonly seenAt?: string | undefined;
  /** May it be shown? Never more than its category allows. */
  readonly open?: boolean | undefined;
  /** Ids of pictures that the same account uploaded for `photosBefore`. */
  readonly photos?: readonly string[] | undefined;
  readonly foreignSource?: string | undefined;
  readonly foreignNumber?: string | undefined;
}

export interface Reported {
  readonly id: string;
  readonly number: string;
  readonly state: string;
}

export const noCategory = (number: string): Refusal =>
  refuse(
    'invalid',
    'no-such-category',
    {
      zh: `没有“${number}”这个事件类别，或者已经停用。请重新选择。`,
      en: `There is no category "${number}", or it has ended. Choose another.`,
    },
    { where: 'category' },
  );

const unknownPlace = refuse(
  'invalid',
  'place-unknown',
  {
    zh: '这个位置不在已划定的网格里，认不出是哪个社区。请选社区（村）。',
    en: 'No grid holds this position, so it is not known which community has it. Choose the community.',
  },
  { where: 'position' },
);

const noPlace = refuse(
  'invalid',
  'place-unfit',
  { zh: '请选到社区（村）或网格。', en: 'Choose a community or a grid.' },
  { where: 'place' },
);

const eventNumbers: RunningNumbers = { table: 'events.event_number', period: 'day', gaps: 'left' };

const withoutEmpty = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''));

function valuesOf(
  report: EventReport,
  { id, values: kind }: Category,
  { number, grid, now }: { number: string; grid: string | null; now: string },
): Record<string, unknown> {
  return withoutEmpty({
    number,
    grid,
    category: id,
    categoryNumber: kind.number,
    categoryName: kind.label,
    class: kind.class,
    department: kind.department,
    description: report.description,
    position: report.position === null ? null : { type: 'Point', coordinates: [report.position.lon, report.position.lat] },
    address: report.address,
    photosBefore: report.photos === undefined || report.photos.length === 0 ? null : [...report.photos],
    seenAt: report.seenAt === undefined || report.seenAt >= now ? null : report.seenAt,
    channel: report.channel,
    urgent: kind.urgent === true,
    open: kind.public === true && report.open !== false,
    reporterName: report.reporterName,
    reporterPhone: report.reporterPhone,
    holder: report.holder,
    foreignSource: report.foreignSource,
    foreignNumber: report.foreignNumber,
    limitDays: kind.limitDays,
    responseHours: kind.responseHours ?? (kind.urgent === true ? RESPONSE_HOURS : null),
  });
}

function placeFaultOf(place: string | undefined, county: string): Refusal | undefined {
  if (place === undefined) return unknownPlace;
  return isPlace(place) && isWithin(place, county) && ['community', 'grid'].includes(levelOf(place)) ? undefined : noPlace;
}

/** The grid of each report by its position, in their order; one question for all of them. */
async function gridsFor(work: PlatformWork, county: string, reports: readonly EventReport[]): Promise<(FoundGrid | null)[]> {
  const seen = reports.flatMap(({ position, place }, at) =>
    position === null ? [] : [{ at, point: { ...position, ...(place === undefined ? {} : { place }) } }],
  );
  const grids = await gridAt(work, county, seen.map(({ point }) => point)); // prettier-ignore
  const byReport = new Map(seen.map(({ at }, no) => [at, grids[no] ?? null]));
  return reports.map((_, at) => byReport.get(at) ?? null);
}

type FoundGrid = NonNullable<Awaited<ReturnType<typeof gridAt>>[number]>;

/** Residents and foreign systems report anywhere in the county; desks within their area. */
function reporterOf({ actor }: PlatformWork, county: string): Actor {
  return actor.role === 'resident' || actor.account === PLATFORM ? { ...actor, place: county } : actor;
}

/**
 * Opens events of one county, set-wise, and answers for each in its order what became of it: numbered, with category, department and
 * limits out of the county's data. The work stands behind a wall of the county afterwards, until its transaction ends.
 */
export async function reportEvents(work: PlatformWork, county: string, reports: readonly EventReport[]): Promise<(Reported | Refusal)[]> {
  if (reports.length === 0) return [];
  const kinds = await categoriesOf(work, county);
  const found = await gridsFor(work, county, reports);
  const checked = reports.map((report, at) => {
    const kind = kinds.get(report.category);
    const place = report.place ?? found[at]?.place;
    return {
      report,
      grid: found[at]?.grid ?? null,
      place,
      kind: kind === undefined ? noCategory(report.category) : (placeFaultOf(place, county) ?? kind),
    };
  });
  const sound = checked.flatMap(({ report, grid, place, kind }) =>
    isRefusal(kind) || place === undefined ? [] : [{ report, grid, place, kind }],
  );
  const own: PlatformWork = { ...work, actor: reporterOf(work, county) };
  if (own.actor !== work.actor) await openForReports(work.tx, county, [event.name]);
  const first = sound.length === 0 ? 0 : await takeNumbers(work, eventNumbers, county, sound.length);
  const openings = sound.map(({ report, grid, place, kind }, at) => ({
    id: report.id,
    place,
    step: kind.values.urgent === true ? 'reportUrgent' : 'report',
    values: valuesOf(report, kind, { number: eventNumber(work.today, first + at), grid, now: work.now }),
  }));
  const outcomes = await openCases(own, event, openings);
  const numbers = new Map(openings.map(({ id, values }) => [id, String(values['number'])]));
  return checked.map(({ report: { id }, kind }) => {
    if (isRefusal(kind)) return kind;
    const outcome = outcomes.get(id);
    if (outcome === undefined) throw new Error(`The report "${id}" was neither opened nor refused.`);
    return isRefusal(outcome) ? outcome : { id, number: numbers.get(id) ?? '', state: outcome.state };
  });
}
