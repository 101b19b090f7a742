import { type Stored, type Work, sql } from '@linli/kernel/server';
import { type FormColumn, type FormLayout, layoutOf } from '../layout.ts';
import { type FormLine, type Sheet, readLines, sheetsOf } from '../lines.ts';
import { countyAt } from '../rights.ts';

const GAP_FORMS_MAX = 200; // 26 ledgers and what departments ask beside them, some times over

/** A form that its community still works on, with the lines that lack something. */
export interface GapForm {
  readonly stored: Stored;
  readonly layout: FormLayout;
  readonly sheet: Sheet;
  readonly lines: readonly FormLine[];
}

/** One empty cell that is asked. */
export interface Spot {
  readonly form: GapForm;
  readonly line: FormLine;
  readonly at: number;
  readonly column: FormColumn;
  /** Gaps with the same word are one question: what is answered once answers all of them for that person. */
  readonly question: string;
  /** Whom it is about: the row of the list, or the person behind it; none in a form of figures. */
  readonly whom: string | null;
}

/** A field is asked once, whichever forms want it. What nobody keeps is a question of its form alone. */
export function questionOf(form: string, { home, answer, key }: Pick<FormColumn, 'home' | 'answer' | 'key'>): string {
  if (answer !== undefined) return `answer ${answer.id}`;
  return home === undefined ? `cell ${form} ${key}` : `field ${home.register} ${home.field}`;
}

/** A field of the row that makes the line belongs to that row, any other to the person: who was visited twice has one phone. */
export const whomOf = ({ ledger }: FormLayout, { home }: FormColumn, { about, person }: FormLine): string | null =>
  home !== undefined && home.register === ledger?.lines.of.name ? about : (person ?? about);

interface GapQuery {
  readonly place: string;
  /** Only lines about this row or person. */
  readonly whom?: string;
  /** Whoever answers holds the forms until the answer stands; always in the order of their ids, so that nobody waits in a ring. */
  readonly lock?: boolean;
}

/** Open forms of a community that still lack something, the one due first at the top. */
export async function gapForms(work: Work, { place, whom, lock }: GapQuery): Promise<GapForm[]> {
  const county = countyAt(place);
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${county} and place = ${place} and state in ('open', 'returned') and gaps > 0 and ended_at is null
    order by id limit ${GAP_FORMS_MAX} ${lock === true ? sql`for update` : sql``}
  `.execute(work.tx);
  const sheets = await sheetsOf(
    work,
    county,
    found.rows.map((each) => String(each['id'])),
  );
  const forms: GapForm[] = [];
  for (const stored of found.rows) {
    const sheet = sheets.get(String(stored['id']));
    if (sheet === undefined) continue;
    const layout = await layoutOf(work, county, String(stored['template']), String(stored['title']));
    const lines = await readLines(work, sheet, { only: 'gaps', ...(whom === undefined ? {} : { whom }) });
    forms.push({ stored, layout, sheet, lines });
  }
  const due = ({ stored }: GapForm): string => `${String(stored['due_on'])} ${String(stored['title'])}`;
  return forms.toSorted((a, b) => (due(a) < due(b) ? -1 : 1));
}

/** Every gap of these forms, form by form and line by line. */
export function spotsOf(forms: readonly GapForm[]): Spot[] {
  return forms.flatMap((form) =>
    form.lines.flatMap((line) =>
      form.layout.columns.flatMap((column, at): Spot[] => {
        if (!column.required || !column.counts || line.cells[at]?.source !== 'empty') return [];
        return [{ form, line, at, column, question: questionOf(form.sheet.form, column), whom: whomOf(form.layout, column, line) }];
      }),
    ),
  );
}
