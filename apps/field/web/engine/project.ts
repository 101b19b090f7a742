import type { HeldEvent } from '@linli/events/model';
import { event as procedure } from '@linli/events/model';
import { type Case, type WorkingCalendar, decide, isRefusal, stateLabel, stateOf, timeLeft } from '@linli/kernel/model';
import type { StepDeed } from './deeds.ts';
import { actorOf } from './offers.ts';
import { type OutEntry, type Outbox, isSettled } from './outbox/state.ts';
import type { Holder, Pack, PackEvent } from './pack.ts';

/** What was fetched, as it was fetched. */
export interface BasePack extends Omit<Pack, 'events'> {
  readonly events: readonly HeldEvent[];
  /** Working days of the county that differ from the country's. */
  readonly days: { readonly off: readonly string[]; readonly work: readonly string[] };
}

interface Around {
  readonly holder: Holder;
  /** ISO, in the server's time. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
}

function labelled(of: Case): Pick<PackEvent, 'state' | 'stateLabel'> {
  const state = stateOf(of) ?? '';
  return { state, stateLabel: stateLabel(procedure, of.rules, state) };
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);

/** A step done to what the phone holds, by the same decision as the server's; one that is refused changes nothing here. */
function stepped(before: PackEvent, { step, values, reason }: StepDeed, { phoneTime }: OutEntry, around: Around): PackEvent {
  const at = { now: new Date(phoneTime).toISOString(), calendar: around.calendar };
  const decision = decide(procedure, before.of, { step, values, reason }, { actor: actorOf(around.holder) }, at);
  if (isRefusal(decision)) return before;
  const of: Case = {
    ...before.of,
    values: { ...before.of.values, ...decision.values },
    taken: [...before.of.taken, { ...decision.taken, at: around.now }],
    assignee: decision.keepsAssignee ? before.of.assignee : null,
  };
  const after = [...before.photos.after, ...idsOf(decision.values['photosAfter'])];
  return { ...before, ...labelled(of), of, photos: { ...before.photos, after } };
}

/** A report of this phone as an event, before the server has numbered it. */
function reported({ id, deed, number, phoneTime }: OutEntry, pack: BasePack, around: Around): PackEvent | undefined {
  if (deed.kind !== 'report') return undefined;
  const category = pack.categories.find((each) => each.number === deed.category);
  const urgent = category?.urgent === true;
  const position = deed.position === undefined ? null : ([deed.position.lon, deed.position.lat] as const);
  const { now, holder } = around;
  const of: Case = {
    place: deed.place,
    rules: procedure.rules.length,
    owner: procedure.cases.owner,
    assignee: null,
    values: { category: deed.category, description: deed.description, urgent },
    taken: [{ step: urgent ? 'reportUrgent' : 'report', state: urgent ? 'alarmed' : 'reported', at: now, account: holder.account }],
  };
  return {
    id,
    version: 1,
    number,
    place: deed.place,
    category: deed.category,
    categoryName: category?.label.zh ?? deed.category,
    description: deed.description,
    address: deed.address ?? null,
    position,
    urgent,
    reportedAt: new Date(phoneTime).toISOString(),
    ...labelled(of),
    time: null,
    photos: { before: deed.photos ?? [], after: [] },
    of,
    pending: 0,
  };
}

/** Entries whose work is not in what was fetched: those that wait, and those sent since. */
const isAhead = (entry: OutEntry): boolean =>
  entry.state !== 'dropped' && entry.sameAs === null && !(entry.state === 'sent' && entry.reflected);

/** What the phone holds, with all that was done on it: as it will stand once everything is sent. */
export function project(base: BasePack, box: Outbox, around: Around): Pack {
  const ahead = box.filter(isAhead);
  const events = new Map<string, PackEvent>(base.events.map((each) => [each.id, { ...each, pending: 0 }]));
  for (const entry of ahead) {
    const { deed, record } = entry;
    if (deed.kind === 'report' && !events.has(record)) {
      const made = reported(entry, base, around);
      if (made !== undefined) events.set(record, made);
    }
    const before = events.get(record);
    if (before === undefined) continue;
    const after = deed.kind === 'step' ? stepped(before, deed, entry, around) : before;
    events.set(record, { ...after, pending: after.pending + (isSettled(entry) ? 0 : 1) });
  }
  const visited = new Set(ahead.flatMap(({ deed }) => (deed.kind === 'visit' && deed.result !== 'not-met' ? [deed.person] : [])));
  return {
    asOf: base.asOf,
    grids: base.grids,
    dwellings: base.dwellings,
    quarterEnd: base.quarterEnd,
    visits: base.visits.filter(({ person }) => !visited.has(person)),
    categories: base.categories,
    baseMaps: base.baseMaps,
    events: [...events.values()].map((each) => ({
      ...each,
      time: each.number === null ? null : timeLeft(procedure, each.of, around.calendar, around.now),
    })),
  };
}
