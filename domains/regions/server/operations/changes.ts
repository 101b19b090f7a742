import { type InputOf, type Refusal, type Text, countyOf, decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, newId, startJob } from '@linli/kernel/server';
import type {
  carryOutChange,
  DryRun,
  getChange,
  listChanges,
  PlaceChangeLine,
  PlaceChangeView,
  proposeChange,
  undoChange,
  withdrawChange,
} from '../../model/change-operations.ts';
import { type ChangeState, codesOfPlan, placeOfPlan } from '../../model/place-change.ts';
import { blocked } from '../changes/carry-out.ts';
import { decidePlan } from '../changes/decide-plan.ts';
import { asKeeper } from '../changes/keeper.ts';
import { isUnderWay } from '../changes/jobs.ts';
import { type StoredChange, findChange, insertChange, listChangeRows, setChange } from '../changes/stored.ts';
import { refuseUndo } from '../changes/take-back.ts';
import { titleOf } from '../changes/title.ts';
import { weigh } from '../changes/weigh.ts';
import { queryableOf } from '../over.ts';

const PAGE = 30;

const noSuchChange = (): Refusal =>
  refuse('unknown', 'no-such-change', {
    zh: '没有找到这次区划变更，或者它不在您的范围内。',
    en: 'There is no such change of places, or it lies outside your area.',
  });

const wrongState = (zh: string, en: string): Refusal => refuse('conflict', 'wrong-state', { zh, en });

const lineOf = (of: StoredChange): PlaceChangeLine => ({
  id: of.id,
  kind: of.kind,
  state: of.state,
  on: of.on,
  document: of.document,
  reason: of.reason,
  title: of.title,
  place: of.place,
  by: of.orderedBy.name,
  createdAt: of.createdAt,
});

/** Files a change and says what it would do. Nothing is moved yet. */
export async function proposeOne(context: Context, input: InputOf<typeof proposeChange>) {
  const place = placeOfPlan(input.plan);
  for (const code of codesOfPlan(input.plan)) {
    const outside = decidePlace(context.actor, code);
    if (outside !== undefined) return outside;
  }
  const county = countyOf(place) ?? '';
  const weighed = await tryOut(context, county, input);
  if (isRefusal(weighed)) return weighed;
  await insertChange(context.tx, {
    county,
    id: input.id,
    place,
    kind: input.plan.kind,
    on: input.on,
    document: input.document,
    reason: input.reason,
    title: weighed.title,
    plan: input.plan,
    orderedBy: context.actor,
    entry: newId(),
    createdAt: context.now,
  });
  context.note({ record: input.id, place, details: { title: weighed.title.zh, on: input.on, document: input.document } });
  return viewOf(context, await findChange(context.tx, county, input.id));
}

interface Order extends Pick<StoredChange, 'plan' | 'on' | 'document' | 'reason'> {}

/** The dry run, in a transaction of the service that is only read from. */
async function tryOut(context: Context, county: string, order: Order): Promise<{ dryRun: DryRun; title: Text } | Refusal> {
  const { platform, actor, entry } = context;
  return asKeeper(platform, county, { actor, entry }, async (work) => {
    const decided = await decidePlan(queryableOf(work.tx), order.plan, { on: order.on, document: order.document, note: order.reason });
    if (isRefusal(decided)) return decided;
    const { dryRun } = await weigh(work, platform, county, order.plan, decided);
    return { dryRun, title: titleOf(order.plan, decided) };
  });
}

async function viewOf(context: Context, stored: StoredChange | undefined): Promise<PlaceChangeView | Refusal> {
  if (stored === undefined) return noSuchChange();
  const open = stored.state === 'proposed' || stored.state === 'waiting';
  const weighed = open ? await tryOut(context, stored.county, stored) : undefined;
  const active = stored.state === 'running' || stored.state === 'undoing';
  return {
    ...lineOf(stored),
    plan: stored.plan,
    carriedAt: stored.carriedAt,
    moved: stored.moved,
    dryRun: weighed === undefined || isRefusal(weighed) ? null : weighed.dryRun,
    refusal: isRefusal(weighed) ? weighed.sentence : stored.refusal,
    stuck: active && !(await isUnderWay(context.platform, stored.job)),
    job: stored.job,
    undo: stored.state === 'done' ? await undoOf(context, stored) : null,
  };
}

async function undoOf(context: Context, stored: StoredChange): Promise<PlaceChangeView['undo']> {
  const refusal = await mayUndo(context, stored);
  return { possible: refusal === undefined, why: refusal?.sentence ?? null };
}

async function mayUndo({ platform, actor, entry }: Context, stored: StoredChange): Promise<Refusal | undefined> {
  const { applied } = stored;
  if (applied === null) return wrongState('这次变更还没有执行。', 'This change has not been carried out.');
  return asKeeper(platform, stored.county, { actor, entry }, (work) => refuseUndo(platform, work, stored, applied));
}

export async function listOnes(context: Context, input: InputOf<typeof listChanges>) {
  const limit = input.limit ?? PAGE;
  const { actor } = context;
  const place = input.place !== undefined && input.place.startsWith(actor.place) ? input.place : actor.place;
  const rows = await listChangeRows(context.tx, { county: countyOf(place), place, after: input.after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return { rows: page.map(lineOf), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

const find = (context: Context, id: string, lock = false) => findChange(context.tx, countyOf(context.actor.place), id, lock);

export const getOne = async (context: Context, { id }: InputOf<typeof getChange>) => viewOf(context, await find(context, id));

/** At once when its day has come, otherwise on that day. A run that died is taken up again. */
export async function carryOutOne(context: Context, { id }: InputOf<typeof carryOutChange>) {
  const stored = await find(context, id, true);
  if (stored === undefined) return noSuchChange();
  if (stored.state === 'running' && !(await isUnderWay(context.platform, stored.job))) {
    return begin(context, stored, 'running', 'regions.carry-out');
  }
  if (stored.state !== 'proposed' && stored.state !== 'failed') {
    return wrongState('这次变更已经不是待执行的状态。', 'This change is no longer waiting to be carried out.');
  }
  const weighed = await tryOut(context, stored.county, stored);
  if (isRefusal(weighed)) return weighed;
  if (stored.on > context.today) {
    await setChange(context.tx, stored, { state: 'waiting', orderedBy: context.actor, refusal: null });
    return viewOf(context, await find(context, id));
  }
  if (weighed.dryRun.obstacles.length > 0) return blocked(weighed.dryRun.obstacles);
  return begin(context, stored, 'running', 'regions.carry-out');
}

async function begin(context: Context, stored: StoredChange, state: ChangeState, kind: string, undoEntry?: string) {
  const { rows } = await context.platform.db.owner.query(
    "select 1 from regions.change where county = $1 and id <> $2 and state in ('running', 'undoing') limit 1",
    [stored.county, stored.id],
  );
  if (rows.length > 0) {
    return refuse('conflict', 'another-runs', {
      zh: '本县还有一次区划变更正在执行，请等它完成。',
      en: 'Another change of places is being carried out in this county. Wait until it is done.',
    });
  }
  const job = await startJob(context, kind, stored.title, { county: stored.county, id: stored.id });
  await setChange(context.tx, stored, {
    state,
    job: job.id,
    refusal: null,
    orderedBy: context.actor,
    ...(undoEntry === undefined ? {} : { undoEntry }),
  });
  context.note({ record: stored.id, place: stored.place, details: { title: stored.title.zh } });
  return viewOf(context, await find(context, stored.id));
}

export async function withdrawOne(context: Context, { id }: InputOf<typeof withdrawChange>) {
  const stored = await find(context, id, true);
  if (stored === undefined) return noSuchChange();
  const open: readonly ChangeState[] = ['proposed', 'waiting', 'failed'];
  if (!open.includes(stored.state)) {
    return wrongState(
      '已经执行的变更不能撤回，可以看看能不能还原。',
      'A change that was carried out cannot be withdrawn; see whether it can be undone.',
    );
  }
  await setChange(context.tx, stored, { state: 'withdrawn' });
  context.note({ record: id, place: stored.place, details: { title: stored.title.zh } });
  return viewOf(context, await find(context, id));
}

export async function undoOne(context: Context, { id }: InputOf<typeof undoChange>) {
  const stored = await find(context, id, true);
  if (stored === undefined) return noSuchChange();
  if (stored.state === 'undoing' && !(await isUnderWay(context.platform, stored.job))) {
    return begin(context, stored, 'undoing', 'regions.undo');
  }
  if (stored.state !== 'done') return wrongState('只有已完成的变更可以还原。', 'Only a change that is done can be undone.');
  const refusal = await mayUndo(context, stored);
  if (refusal !== undefined) return refusal;
  return begin(context, stored, 'undoing', 'regions.undo', newId());
}
