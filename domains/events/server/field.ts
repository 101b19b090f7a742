import type { InputOf, OutputOf } from '@linli/kernel/model';
import { type Context, type HeldCase, heldCases } from '@linli/kernel/server';
import { event } from '../model/event/event.ts';
import { type fieldPack, HELD_PER_PAGE, type HeldEvent } from '../model/field.ts';

/** Who reported it is not for the phone: it is looked up at the desk, where that is noted. */
const OF_THE_REPORTER = ['reporterName', 'reporterPhone', 'holder', 'opener', 'openedBy', 'foreignSource', 'foreignNumber'];
/** Told beside the case, and asked by no rule. */
const TOLD = ['number', 'description', 'address', 'position'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const orNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

function positionOf(value: unknown): [number, number] | null {
  const { type, coordinates } = (value ?? {}) as { type?: string; coordinates?: number[] };
  const [lon, lat] = coordinates ?? [];
  return type === 'Point' && lon !== undefined && lat !== undefined ? [lon, lat] : null;
}

function shown({ row, of, state, stateLabel, time, openedAt }: HeldCase): HeldEvent {
  const values = row.values as Readonly<Record<string, unknown>>;
  const left = [...OF_THE_REPORTER, ...TOLD];
  const kept = Object.fromEntries(Object.entries(of.values).filter(([key, value]) => value !== null && !left.includes(key)));
  return {
    id: row.id,
    version: row.version,
    number: textOf(values['number']),
    place: row.place,
    category: textOf(values['categoryNumber']),
    categoryName: textOf(values['categoryName']),
    description: textOf(values['description']),
    address: orNull(values['address']),
    position: positionOf(values['position']),
    urgent: values['urgent'] === true,
    reportedAt: openedAt,
    state,
    stateLabel,
    time,
    photos: { before: idsOf(values['photosBefore']), after: idsOf(values['photosAfter']) },
    of: { ...of, holder: null, values: kept },
  };
}

export async function packEvents(context: Context, { after }: InputOf<typeof fieldPack>): Promise<OutputOf<typeof fieldPack>> {
  const { cases, next } = await heldCases(context, event, { after, limit: HELD_PER_PAGE });
  context.note({ register: event.name, details: { events: cases.length } });
  return { asOf: context.now, events: cases.map(shown), next };
}
