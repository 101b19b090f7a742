import { type InputOf, type Refusal, type Register, type RowOf, decideRight, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, decodeRow, findStored, insertRows, newId, sql, type Stored, unknownRow } from '@linli/kernel/server';
import { event } from '../../model/event/event.ts';
import type { becomeRecord, linkOutgrowth } from '../../model/operations.ts';
import { hazard } from '../../model/registers/hazard.ts';
import { outgrowth } from '../../model/registers/outgrowth.ts';

type Row = RowOf<(typeof event)['cases']>;

const LABEL_MAX = 200; // a line of text

const linkedAlready = refuse('conflict', 'linked-already', {
  zh: '这件事件已经转过了，看“来龙去脉”。',
  en: 'This was made out of the event before; see what came of it.',
});

/** The dispute ledger of mediation; by its name, for mediation stands above the events. */
const DISPUTE = 'mediation.dispute';

interface Shape {
  readonly kind: 'hazard' | 'mediation';
  readonly class: string;
  readonly register: (context: Context) => Register | undefined;
  readonly values: (context: Context, row: Row) => Record<string, unknown> | Refusal;
}

const partyNeeded = refuse('conflict', 'party-needed', {
  zh: '调解要有当事人。上报时没有留姓名，请到调解里新建，再来关联。',
  en: 'A mediation needs a party, and nobody left a name. Begin it in mediation and link it here.',
});

const shapes: Readonly<Record<'hazard' | 'mediation', Shape>> = {
  hazard: {
    kind: 'hazard',
    class: 'C',
    register: () => hazard,
    values: ({ today, actor }, { values }) => ({
      location: (values.address ?? values.description ?? '').slice(0, LABEL_MAX),
      kind: hazardKind(values.categoryNumber),
      foundOn: today,
      finder: actor.name,
      note: `${values.number ?? ''} ${values.description ?? ''}`.slice(0, LABEL_MAX),
    }),
  },
  mediation: {
    kind: 'mediation',
    class: 'D',
    register: ({ dictionary }) => dictionary.registers.get(DISPUTE),
    values: ({ today, actor }, { values }) =>
      values.reporterName === null
        ? partyNeeded
        : {
            party: values.reporterName,
            acceptedOn: today,
            mediator: actor.name,
            note: `${values.number ?? ''} ${values.description ?? ''}`,
          },
  },
};

/** The categories of class C carry the codes of the ledger; what a county added is another hazard. */
const hazardKind = (number: string | null): string => (/^C0[1-8]$/.test(number ?? '') ? (number ?? 'C99') : 'C99');

/** One line from an event to a record of any register; the unique index keeps it from standing twice. */
async function link(context: Context, row: Row, kind: string, to: { register: string; record: string }): Promise<string> {
  const id = newId();
  const values = { event: row.id, kind, register: to.register, record: to.record };
  await insertRows(context, outgrowth, [{ id, place: row.place, values, origins: { '*': { kind: 'desk', on: context.today } } }]);
  return id;
}

const hasBecome = async ({ tx }: Context, { id, place }: Row, kind: string): Promise<boolean> =>
  (
    await sql<Stored>`
      select 1 from events.outgrowth where county = ${place.slice(0, 6)} and event = ${id}::uuid and kind = ${kind} and ended_at is null limit 1
    `.execute(tx)
  ).rows.length > 0;

async function rowOf(context: Context, id: string): Promise<Row | Refusal> {
  const stored = await findStored(context, event.cases, id, true);
  return stored === undefined ? unknownRow(event.cases) : decodeRow(event.cases, stored, context.keys);
}

/** Writes the record that an event became, once, with what is known of it; by the rights of whoever asks. */
export async function becomeOne(
  context: Context,
  { id, into }: InputOf<typeof becomeRecord>,
): Promise<{ register: string; record: string } | Refusal> {
  const row = await rowOf(context, id);
  if (isRefusal(row)) return row;
  context.note({ register: outgrowth.name, record: id, place: row.place });
  const shape = shapes[into];
  const of = shape.register(context);
  if (of === undefined) return refuse('unavailable', 'no-such-register', { zh: '这里没有开通调解。', en: 'There is no mediation here.' });
  if (row.values.class !== shape.class)
    return refuse('conflict', 'not-of-this-class', {
      zh: `只有“${shape.class === 'C' ? '安全隐患' : '矛盾纠纷'}”类的事件能转到“${of.label.zh}”。类别不对的先改类别。`,
      en: `Only events of class ${shape.class} become a "${of.label.en}". Change the category first.`,
    });
  const no = decideRight(context.actor, of, 'write');
  if (no !== undefined) return no;
  if (await hasBecome(context, row, shape.kind)) return linkedAlready;
  const values = shape.values(context, row);
  if (isRefusal(values)) return values;
  const record = newId();
  await insertRows(context, of, [
    {
      id: record,
      place: row.place,
      values,
      origins: { '*': { kind: 'desk', id, on: context.today, label: `event ${row.values.number ?? ''}` } },
    },
  ]);
  await link(context, row, shape.kind, { register: of.name, record });
  return { register: of.name, record };
}

/** Links a record that was made elsewhere; both must be seen by whoever links them. */
export async function linkOne(
  context: Context,
  { id, kind, register, record }: InputOf<typeof linkOutgrowth>,
): Promise<{ id: string } | Refusal> {
  const row = await rowOf(context, id);
  if (isRefusal(row)) return row;
  context.note({ register: outgrowth.name, record: id, place: row.place });
  const of = context.dictionary.registers.get(register);
  if (of === undefined) return unknownRow(event.cases);
  const no = decideRight(context.actor, of, 'read');
  if (no !== undefined) return no;
  if ((await findStored(context, of, record)) === undefined) return unknownRow(of);
  if (await hasBecome(context, row, kind)) return linkedAlready;
  return { id: await link(context, row, kind, { register, record }) };
}
