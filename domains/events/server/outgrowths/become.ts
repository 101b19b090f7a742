import { type InputOf, type Refusal, type Register, type RowOf, decideRight, isRefusal, refuse } from '@linli/kernel/model';
import { type Context, decodeRow, findStored, insertRows, newId, openField, sql, type Stored, unknownRow } from '@linli/kernel/server';
import { mediation } from '@linli/mediation/model';
import { openMediations } from '@linli/mediation/server';
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

interface Shape {
  readonly class: string;
  readonly of: Register;
  /** Writes the record under this id; a refusal takes everything back. */
  readonly write: (context: Context, row: Row, stored: Stored, record: string) => Promise<Refusal | undefined>;
}

const partyNeeded = refuse('conflict', 'party-needed', {
  zh: '调解要知道申请人是谁，上报时没有留姓名。请问清后到“人民调解”里新建。',
  en: 'A mediation needs the name of its applicant, and nobody left one. Ask, and begin it in mediation.',
});

const shapes: Readonly<Record<'hazard' | 'mediation', Shape>> = {
  hazard: {
    class: 'C',
    of: hazard,
    write: async (context, { id, place, values }, _stored, record) => {
      const filled = {
        location: (values.address ?? values.description ?? '').slice(0, LABEL_MAX),
        kind: hazardKind(values.categoryNumber),
        foundOn: context.today,
        finder: context.actor.name,
        note: `${values.number ?? ''} ${values.description ?? ''}`.slice(0, LABEL_MAX),
      };
      const origins = { '*': { kind: 'desk', id, on: context.today, label: `event ${values.number ?? ''}` } } as const;
      await insertRows(context, hazard, [{ id: record, place, values: filled, origins }]);
      return undefined;
    },
  },
  mediation: {
    class: 'D',
    of: mediation.cases,
    write: async (context, { id, place, values }, stored, record) => {
      if (values.reporterName === null) return partyNeeded;
      return openMediations(context, [
        {
          id: record,
          place: place.slice(0, COMMUNITY_LENGTH),
          origin: 'event',
          kind: values.categoryNumber ?? '',
          applicantName: values.reporterName,
          applicantPhone: openField(event.cases, 'reporterPhone', stored, context.keys),
          matter: `${values.number ?? ''} ${values.description ?? ''}`,
          event: id,
        },
      ]);
    },
  },
};

const COMMUNITY_LENGTH = 12;

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
  const stored = await findStored(context, event.cases, id, true);
  if (stored === undefined) return unknownRow(event.cases);
  const row = decodeRow(event.cases, stored, context.keys);
  context.note({ register: outgrowth.name, record: id, place: row.place });
  const shape = shapes[into];
  if (row.values.class !== shape.class)
    return refuse('conflict', 'not-of-this-class', {
      zh: `只有“${shape.class === 'C' ? '安全隐患' : '矛盾纠纷'}”类的事件能转到“${shape.of.label.zh}”。类别不对的先改类别。`,
      en: `Only events of class ${shape.class} become a "${shape.of.label.en}". Change the category first.`,
    });
  const no = decideRight(context.actor, shape.of, 'write');
  if (no !== undefined) return no;
  if (await hasBecome(context, row, into)) return linkedAlready;
  const record = newId();
  const refused = await shape.write(context, row, stored, record);
  if (refused !== undefined) return refused;
  await link(context, row, into, { register: shape.of.name, record });
  return { register: shape.of.name, record };
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
