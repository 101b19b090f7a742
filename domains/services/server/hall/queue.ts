import { type InputOf, type RowOf, decidePlace, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Stored, applyChanges, changeRow, decodeRow, findStored, sql, unknownRow } from '@linli/kernel/server';
import type { callNext, hallDesk, stepNumber, takeNumber } from '../../model/hall/operations.ts';
import { hallWindow } from '../../model/hall/registers/hall-window.ts';
import { queueNumber } from '../../model/hall/registers/queue-number.ts';
import { type Window, countyOfPlace, hallFor, windowsOf } from './halls.ts';
import { calledInOrder, linesShown, numbersOf, shownNumber, takeOne, waitingLines } from './numbers.ts';

const windowShown = ({ id, values }: Window) => ({
  id,
  number: values.number ?? 0,
  areas: values.areas ?? [],
  open: values.open === true,
});

const windowShut = refuse('conflict', 'window-shut', {
  zh: '这个窗口登记为没有开，请先在大厅资料里打开，或换一个窗口。',
  en: 'This window is registered as shut. Open it in the facts of the hall, or choose another.',
});

export async function seeDesk(context: Context, { place }: InputOf<typeof hallDesk>) {
  const hall = await hallFor(context, place);
  if (isRefusal(hall)) return hall;
  const windows = await windowsOf(context, hall);
  const numbers = await numbersOf(context, hall);
  const inState = (state: string) => numbers.filter(({ values }) => values.state === state).map((each) => shownNumber(each, windows));
  return {
    windows: windows.map(windowShown),
    waiting: inState('waiting'),
    called: inState('called'),
    skipped: inState('skipped'),
    served: numbers.filter(({ values }) => values.state === 'done').length,
    summary: linesShown(await waitingLines(context, hall, windows)),
  };
}

export async function takeForSomebody(context: Context, { place, id, area }: InputOf<typeof takeNumber>) {
  const hall = await hallFor(context, place);
  if (isRefusal(hall)) return hall;
  context.note({ register: queueNumber.name, record: id, place });
  return takeOne(context, hall, { id, area, channel: 'counter' });
}

/** A window and its place, held until the end: the same window does not call twice at once. */
async function lockWindow(context: Context, id: string): Promise<Window | undefined> {
  const stored = await findStored(context, hallWindow, id, true);
  return stored === undefined || stored['ended_at'] !== null ? undefined : decodeRow(hallWindow, stored, context.keys);
}

/** Numbers that stand at a window, held until the end. */
async function atWindow({ tx, today }: Context, { id, place }: Window): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from services.queue_number
    where county = ${countyOfPlace(place)} and hall_window = ${id}::uuid and day = ${today}::date and state = 'called' and ended_at is null for update
  `.execute(tx);
  return found.rows;
}

/**
 * One window gets one number, and no number goes to two: the row is locked where it is found, and a row that another window is just
 * taking is passed over.
 */
export async function callOne(context: Context, { window: id }: InputOf<typeof callNext>) {
  const window = await lockWindow(context, id);
  if (window === undefined) return unknownRow(hallWindow);
  const outside = decidePlace(context.actor, window.place);
  if (outside !== undefined) return outside;
  if (window.values.open !== true) return windowShut;
  const { hall, areas } = window.values;
  const served = await atWindow(context, window);
  const found = await sql<Stored>`
    select * from services.queue_number
    where county = ${countyOfPlace(window.place)} and hall = ${hall}::uuid and day = ${context.today}::date and ended_at is null and state = 'waiting'
      and (hall_window = ${id}::uuid or (hall_window is null and area = any(${[...(areas ?? [])]}::text[])))
    order by ${calledInOrder(context.now)} limit 1 for update skip locked
  `.execute(context.tx);
  const next = found.rows[0];
  await applyChanges(context, queueNumber, [
    ...served.map((before) => ({ before, change: { id: String(before['id']), values: { state: 'done', doneAt: context.now } } })),
    ...(next === undefined
      ? []
      : [
          {
            before: next,
            change: { id: String(next['id']), values: { state: 'called', hallWindow: id, calledAt: context.now, calls: 1 } },
          },
        ]),
  ]);
  context.note({ register: queueNumber.name, record: next === undefined ? id : String(next['id']), place: window.place });
  if (next === undefined) return { called: null };
  const after = await findStored(context, queueNumber, String(next['id']));
  return { called: after === undefined ? null : shownNumber(decodeRow(queueNumber, after, context.keys), [window]) };
}

type Step = InputOf<typeof stepNumber>['step'];

/** From which states a step leads on. */
const from: Readonly<Record<Step, readonly string[]>> = {
  recall: ['called', 'skipped'],
  skip: ['called'],
  done: ['called'],
  back: ['skipped', 'called'],
  pass: ['called'],
};

function wrongState(values: RowOf<typeof queueNumber>['values']) {
  return refuse('conflict', 'wrong-state', {
    zh: `${values.label ?? ''} 刚才被别的窗口处理过了，请看最新的队列。`,
    en: `${values.label ?? ''} was handled at another window meanwhile. Look at the queue as it is now.`,
  });
}

export async function stepOne(context: Context, { id, step, version, window: to }: InputOf<typeof stepNumber>) {
  const stored = await findStored(context, queueNumber, id, true);
  if (stored === undefined) return unknownRow(queueNumber);
  const before = decodeRow(queueNumber, stored, context.keys);
  const outside = decidePlace(context.actor, before.place);
  if (outside !== undefined) return outside;
  if (before.version === version && !from[step].includes(before.values.state ?? '')) return wrongState(before.values);
  const values = await valuesOf(context, step, before, to);
  if (isRefusal(values)) return values;
  const changed = await changeRow(context, queueNumber, { id, version, values });
  if (isRefusal(changed)) return changed;
  context.note({ register: queueNumber.name, record: id, place: before.place, details: { step } });
  return shownNumber(changed, await windowsOf(context, { id: before.values.hall ?? '', place: before.place }));
}

async function valuesOf(context: Context, step: Step, { values, place }: RowOf<typeof queueNumber>, to: string | undefined) {
  switch (step) {
    case 'recall':
      return { state: 'called', calledAt: context.now, calls: (values.calls ?? 0) + 1 };
    case 'skip':
      return { state: 'skipped' };
    case 'done':
      return { state: 'done', doneAt: context.now };
    case 'back':
      return { state: 'waiting', hallWindow: null };
    case 'pass': {
      const windows = await windowsOf(context, { id: values.hall ?? '', place });
      const other = windows.find((each) => each.id === to);
      if (other === undefined || other.id === values.hallWindow)
        return refuse(
          'invalid',
          'window-needed',
          { zh: '请选要转到的窗口。', en: 'Choose the window that it is passed on to.' },
          { where: 'window' },
        );
      // Passed on, the person has queued already and goes first there.
      return other.values.open === true ? { state: 'waiting', hallWindow: other.id, firstFrom: context.now } : windowShut;
    }
  }
}
