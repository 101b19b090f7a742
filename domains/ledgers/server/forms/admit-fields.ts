import { type AskCycle, type Department, type Refusal, type Register, decideCountyField, isRefusal } from '@linli/kernel/model';
import { type Declaring, type Work, admitField } from '@linli/kernel/server';
import { person } from '@linli/residents/model';
import type { Design, DesignField, NewField } from '../../model/forms/design.ts';
import { findTemplate } from '../../model/templates/index.ts';
import { registerHere } from '../county-fields.ts';

const REASON_MAX = 300; // as long as the door of county fields takes it

/** The register that keeps what a form's new fields are answered with: the resident's, or that of the rows which make the lines. */
function homeOfNewFields(subject: string | null): Register | undefined {
  const ledger = subject === null ? undefined : findTemplate(subject);
  if (ledger === undefined) return undefined;
  return ledger.subject === 'row' ? ledger.lines.of : person;
}

/** New fields that the form really asks. */
export const usedNewFields = ({ fields, newFields }: Design): NewField[] =>
  newFields.filter((each) => fields.some((field) => field.from === 'new' && field.name === each.key));

const wishOf = ({ label, kind, why }: Pick<NewField, 'label' | 'kind' | 'why'>) => ({
  kind,
  label: { zh: label, en: label },
  purpose: why === '' ? null : why,
  searched: false,
});

/** Why the county may not have one of the new fields: it is asked already, or must not be asked of anybody. */
export function barredNewFields(work: Pick<Work, 'dictionary'>, design: Design): Refusal[] {
  const declared = homeOfNewFields(design.subject);
  if (declared === undefined) return [];
  const of = registerHere(work, declared);
  return usedNewFields(design).flatMap((each) => {
    const barred = each.label === '' || each.why === '' ? undefined : decideCountyField(work.dictionary, of, wishOf(each));
    return barred === undefined ? [] : [{ ...barred, where: `newFields.${each.key}` }];
  });
}

export type NewFieldSaid = Pick<NewField, 'label' | 'kind' | 'why'> & { readonly owner: Department; readonly cycle: AskCycle };

/** A new field becomes a field of the county, asked by forms only until somebody lists it as well (docs/decisions/0018). */
export function declareNewField(context: Declaring, of: Register, said: NewFieldSaid, title: string) {
  const { kind, label, purpose, searched } = wishOf(said);
  return admitField(context, {
    register: of.name,
    kind,
    list: null,
    items: [],
    label,
    help: null,
    example: null,
    unit: null,
    required: false,
    searched,
    listed: false,
    purpose,
    reason: `${said.why}（随报表《${title}》准入）`.slice(0, REASON_MAX),
    owner: said.owner,
    cycle: said.cycle,
    validFrom: context.today,
  });
}

export const pathOf = (of: Register, key: string): string => `${of.name.slice(of.name.indexOf('.') + 1)}.${key}`;

/** The new fields of a form about people or rows, as the entries of the dictionary that they are from now on, by their keys. */
export async function admitNewFields(context: Declaring, title: string, design: Design): Promise<Map<string, string> | Refusal> {
  const declared = homeOfNewFields(design.subject);
  const entries = new Map<string, string>();
  if (declared === undefined) return entries;
  for (const { key, label, kind, why, owner, cycle } of usedNewFields(design)) {
    if (owner === null || cycle === null) continue; // refused before
    const made = await declareNewField(context, declared, { label, kind, why, owner, cycle }, title);
    if (isRefusal(made)) return { ...made, where: `newFields.${key}` };
    entries.set(key, pathOf(declared, made.field.key));
  }
  return entries;
}

/** The same fields, with some of one kind asked elsewhere: by the names that they have there. */
export const askedElsewhere = (
  fields: readonly DesignField[],
  from: DesignField['from'],
  to: DesignField['from'],
  names: ReadonlyMap<string, string>,
): DesignField[] =>
  fields.map((each) => {
    const name = each.from === from ? names.get(each.name) : undefined;
    return name === undefined ? each : { ...each, from: to, name };
  });
