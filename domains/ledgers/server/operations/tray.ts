import { type InputOf, type Refusal, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, type Origin, type Stored, changeRow, findRow, findStored, startJob } from '@linli/kernel/server';
import { isHome } from '../../model/dictionary/index.ts';
import type { dismissTrayItem, placeTrayColumn, placeTrayItem } from '../../model/index.ts';
import { isEligible } from '../../model/reading/index.ts';
import { ledgerImport } from '../../model/registers/import.ts';
import { tray } from '../../model/registers/tray.ts';
import { findTemplate } from '../../model/templates/index.ts';
import { applyBatch } from '../apply/batch.ts';
import { countyOfActor } from '../imports/batch-work.ts';
import { fieldsHere } from '../county-fields.ts';
import { type Detail, getDetail, stagingOf } from '../imports/detail.ts';
import { idMaker } from '../imports/ids.ts';
import { type StagedRow, findStagedAt } from '../imports/staged.ts';
import { applyContextOf } from '../tray/apply-context.ts';
import { placeValues, sortValues } from '../tray/place-values.ts';

const PLACED_FROM = 256; // tray items of a line that is placed later get numbers of their own

async function openItem(context: Context, id: string): Promise<Stored | Refusal> {
  const item = await findStored(context, tray, id, true);
  if (item === undefined)
    return refuse('unknown', 'no-such-record', {
      zh: '没有找到这条待处理内容，或者它不在您的范围内。',
      en: 'There is no such item, or it lies outside your area.',
    });
  if (item['state'] !== 'open')
    return refuse('conflict', 'already-settled', { zh: '这一条已经处理过了。', en: 'This item is settled already.' });
  context.note({ record: id, place: String(item['place']) });
  return item;
}

const settled = async (context: Context, id: string, values: Record<string, unknown>) => {
  const outcome = await changeRow(context, tray, { id, values });
  return isRefusal(outcome) ? outcome : ((await findRow(context, tray, id)) ?? outcome);
};

/** A cell typed rightly, or a line given to somebody: saved to the registers, and off the tray. */
export async function placeOne(context: Context, input: InputOf<typeof placeTrayItem>) {
  const item = await openItem(context, input.id);
  if (isRefusal(item)) return item;
  const about = input.person ?? (item['person'] as string | null) ?? undefined;
  const values = sortValues(context, input.values);
  if (isRefusal(values)) return values;
  const detail = await getDetail(context, countyOfActor(context.actor), String(item['import']));
  const placed =
    item['kind'] === 'row' && values.size === 0
      ? await placeLine(context, detail, item, about)
      : await placeValues(context, String(item['place']), about, values, originOf(context, detail));
  if (isRefusal(placed)) return placed;
  return settled(context, input.id, { state: 'placed', person: placed });
}

const originOf = (context: Context, detail: Detail): Origin => ({ kind: 'desk', id: detail.import, on: context.today, label: '待处理区' });

/** The whole line as it was read goes to this person, or makes a new one. */
async function placeLine(context: Context, detail: Detail, item: Stored, about: string | undefined): Promise<string | Refusal> {
  const tables = detail.tables.filter((table) => table.sheet === item['sheet']).map((table) => table.no);
  const row = await findStagedAt(context, stagingOf(detail, context.keys), tables, Number(item['row']));
  if (row === undefined || row.name === null)
    return refuse(
      'invalid',
      'person-needed',
      { zh: '这一行没有姓名，请填写姓名等内容后再归位。', en: 'This row names nobody: fill in name and other values first.' },
      { where: 'values' },
    );
  const person = about ?? idMaker(detail.import, 'person')(row.no);
  const decided: StagedRow = { ...row, person, state: about === undefined ? 'new' : 'known' };
  const stored = await findStored(context, ledgerImport, detail.import);
  await applyBatch(applyContextOf(detail, String(stored?.['as_of']), context.keys, PLACED_FROM), context, [decided]);
  return person;
}

export async function dismissOne(context: Context, input: InputOf<typeof dismissTrayItem>) {
  const item = await openItem(context, input.id);
  if (isRefusal(item)) return item;
  return settled(context, input.id, { state: 'dismissed', note: input.reason });
}

/** A whole column turns out to be a fact that the registers keep. */
export async function placeColumnOne(context: Context, input: InputOf<typeof placeTrayColumn>) {
  const item = await openItem(context, input.id);
  if (isRefusal(item)) return item;
  if (item['kind'] !== 'column') return refuse('invalid', 'not-a-column', { zh: '这一条不是一整列。', en: 'This item is not a column.' });
  const entry = fieldsHere(context).find(input.entry);
  const { tables } = await getDetail(context, countyOfActor(context.actor), String(item['import']));
  const ledger = tables.find((each) => each.sheet === item['sheet'] && each.columns.some((one) => one.header === item['header']))?.ledger;
  if (entry === undefined || !isHome(entry) || !isEligible(entry, findTemplate(ledger ?? '')))
    return refuse(
      'invalid',
      'unknown-entry',
      { zh: '字段目录里没有这一项，或者它没有存放的地方。', en: 'The field dictionary has no such entry, or it has no home.' },
      { where: 'entry' },
    );
  const job = await startJob(
    context,
    'ledgers.place-column',
    { zh: `把“${String(item['header'])}”归到“${entry.label.zh}”`, en: `Placing "${String(item['header'])}" as "${entry.label.en}"` },
    { importId: item['import'], item: input.id, entry: input.entry },
  );
  return { job: job.id };
}
