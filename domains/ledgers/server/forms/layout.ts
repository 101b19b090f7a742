import type { AskCycle, Field } from '@linli/kernel/model';
import { integer, isSealed } from '@linli/kernel/model';
import type { Stored, Work } from '@linli/kernel/server';
import { type FieldDictionary, isHome } from '../../model/dictionary/index.ts';
import { type Design, type DesignField, fieldOfAnswer } from '../../model/forms/design.ts';
import { type LedgerTemplate, findTemplate } from '../../model/templates/index.ts';
import { fieldsHere } from '../county-fields.ts';
import { designsOf, getDesign } from './designs.ts';
import { type KnownField, newFieldsOf } from './new-fields.ts';

/** A column of a form with everything that filling, checking and printing it takes. */
export interface FormColumn extends DesignField {
  readonly field: Field | undefined;
  /** The register and field that keep it; none for counted numbers and new fields. */
  readonly home: { readonly register: string; readonly field: string } | undefined;
  readonly answer: KnownField | undefined;
  /** The number of the line says nothing of its own and is counted nowhere. */
  readonly counts: boolean;
  readonly sealed: boolean;
  /** How often the county asks its own field anew: what was said in an earlier turn tells nothing of this one. */
  readonly cycle: AskCycle;
}

/** The kind of a field that a form brought, whichever register keeps it by now; none for what Linli declares. */
export const broughtKind = ({ answer, field }: Pick<FormColumn, 'answer' | 'field'>): Field['kind'] | undefined =>
  answer?.kind ?? (field?.extra === undefined ? undefined : field.kind);

export interface FormLayout {
  readonly design: Design;
  readonly columns: readonly FormColumn[];
  /** For lists: the ledger whose people make the lines, with the columns of this form that its registers fill. */
  readonly ledger: LedgerTemplate | undefined;
}

function columnOf(fields: FieldDictionary, asked: DesignField, known: readonly KnownField[]): FormColumn {
  const entry = asked.from === 'entry' ? fields.find(asked.name) : undefined;
  const answer = asked.from === 'county' ? known.find((each) => each.id === asked.name) : undefined;
  const home = entry !== undefined && isHome(entry) ? { register: entry.target.register.name, field: entry.target.field } : undefined;
  const field =
    entry?.field ??
    (answer === undefined
      ? asked.from === 'fact'
        ? integer({ label: { zh: asked.header, en: asked.header } })
        : undefined
      : fieldOfAnswer(answer));
  return {
    ...asked,
    field,
    home,
    answer,
    counts: asked.name !== 'table.serial',
    sealed: field !== undefined && isSealed(field),
    cycle: answer?.cycle ?? field?.extra?.cycle ?? 'once',
  };
}

const knownTo = async (work: Work, county: string, designs: readonly Design[]): Promise<KnownField[]> =>
  designs.some(({ fields }) => fields.some((each) => each.from === 'county')) ? newFieldsOf(work, county) : [];

export async function layoutOf(work: Work, county: string, template: string, title: string): Promise<FormLayout> {
  const design = await getDesign(work, county, template);
  return layoutOfDesign(work, design, await knownTo(work, county, [design]), title);
}

/** Layouts of some forms of a county, by form: two queries, however many forms. */
export async function layoutsOf(work: Work, county: string, forms: readonly Stored[]): Promise<Map<string, FormLayout>> {
  const templates = new Set(forms.map((each) => String(each['template'])));
  const designs = await designsOf(work, county, [...templates]);
  const known = await knownTo(work, county, [...designs.values()]);
  return new Map(
    forms.flatMap((each) => {
      const design = designs.get(String(each['template']));
      return design === undefined ? [] : [[String(each['id']), layoutOfDesign(work, design, known, String(each['title']))]];
    }),
  );
}

export function layoutOfDesign(work: Pick<Work, 'dictionary'>, design: Design, known: readonly KnownField[], title: string): FormLayout {
  const columns = design.fields.map((each) => columnOf(fieldsHere(work), each, known));
  const base = design.subject === null ? undefined : findTemplate(design.subject);
  const filled = columns.filter((each) => each.from === 'entry');
  const ledger =
    base === undefined
      ? undefined
      : {
          ...base,
          title,
          columns: filled.map(({ header, name, width }) => ({
            header,
            entry: name,
            width,
            ...(name === 'table.serial' ? { computed: true as const } : {}),
          })),
        };
  return { design, columns, ledger };
}
