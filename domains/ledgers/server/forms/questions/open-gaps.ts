import { type Stored, type Work, sql } from '@linli/kernel/server';
import { type FormColumn, type FormLayout, layoutsOf } from '../layout.ts';
import { type FormLine, type Sheet, gapLines, sheetsOf } from '../lines.ts';
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

/** Open forms of a community that still lack something. Whoever answers locks them: always by their ids, so that nobody waits in a ring. */
export async function formsWithGaps(work: Work, place: string, lock: boolean): Promise<Stored[]> {
  const found = await sql<Stored>`
    select * from ledgers.form where county = ${countyAt(place)} and place = ${place} and state in ('open', 'returned') and gaps > 0 and ended_at is null
    order by id limit ${GAP_FORMS_MAX} ${lock ? sql`for update` : sql``}
  `.execute(work.tx);
  return found.rows;
}

/** What is looked for: gaps of one question, or of one row or person. */
type Sought = Partial<Pick<Spot, 'question' | 'whom'>>;

/** What these forms of one community lack, the form due first at the top; of one question only those that ask it. */
export async function gapForms(work: Work, forms: readonly Stored[], { question, whom = null }: Sought): Promise<GapForm[]> {
  const [first] = forms;
  if (first === undefined) return [];
  const county = String(first['county']);
  const layouts = await layoutsOf(work, county, forms);
  const asking = forms.filter((each) => {
    const columns = layouts.get(String(each['id']))?.columns ?? [];
    return question === undefined || columns.some((column) => questionOf(String(each['id']), column) === question);
  });
  const sheets = await sheetsOf(
    work,
    county,
    asking.map((each) => String(each['id'])),
  );
  const lines = await gapLines(work, county, [...sheets.values()], whom);
  const found = asking.flatMap((stored): GapForm[] => {
    const id = String(stored['id']);
    const [layout, sheet] = [layouts.get(id), sheets.get(id)];
    return layout === undefined || sheet === undefined ? [] : [{ stored, layout, sheet, lines: lines.get(id) ?? [] }];
  });
  const due = ({ stored }: GapForm): string => `${String(stored['due_on'])} ${String(stored['title'])}`;
  return found.toSorted((a, b) => (due(a) < due(b) ? -1 : 1));
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
