import { type InputOf, type Refusal, type Register, decideRight, refuse } from '@linli/kernel/model';
import type { Context } from '@linli/kernel/server';
import { faultsOfDesign, mergeDuties, sharesOf } from '../../../model/forms/admission.ts';
import type { checkDesign, listKnownFields } from '../../../model/forms/index.ts';
import { findTemplate } from '../../../model/templates/index.ts';
import { fieldsHere } from '../../county-fields.ts';
import { barredNewFields } from '../admit-fields.ts';
import { factsOfFields, knownForFigures, knownForPeople, subjects, unfitFields } from '../known-fields.ts';
import { newFieldsOf } from '../new-fields.ts';
import { countyAt } from '../rights.ts';
import { decideSubject, othersOf } from './templates.ts';

/** Lists whose people this post may see. */
const open = (context: Context) => subjects().filter(({ id }) => decideSubject(context, { subject: id, fields: [] }) === undefined);

export async function listFields(context: Context, input: InputOf<typeof listKnownFields>) {
  const added = await newFieldsOf(context, countyAt(context.actor.place));
  if (input.subject === undefined) return { subjects: open(context), fields: knownForFigures(context, added) };
  const ledger = findTemplate(input.subject);
  const mayRead = (of: Register): boolean => decideRight(context.actor, of, 'read') === undefined;
  if (ledger === undefined) return refuse('unknown', 'no-such-subject', { zh: '没有这种名册。', en: 'There is no such list.' });
  return { subjects: open(context), fields: knownForPeople(context, ledger, added, mayRead) };
}

const faultOf = ({ code, where, sentence }: Refusal) => ({ code, where: where ?? null, sentence });

/** The running account of a design: what is known, what would be new, what stands in its way. */
export async function checkOne(context: Context, input: InputOf<typeof checkDesign>) {
  const barred = decideSubject(context, input.design);
  if (barred !== undefined) return barred;
  const county = countyAt(context.actor.place);
  const added = await newFieldsOf(context, county);
  const fields = await factsOfFields(context, input.design, added, context.actor.place);
  const shares = sharesOf(input.design);
  const said = faultsOfDesign(input.title, input.design, added, fieldsHere(context));
  const faults = [...said, ...barredNewFields(context, input.design).filter((each) => !said.some((other) => other.where === each.where))];
  const unfit = unfitFields(context, input.design, added).map((field) => ({
    code: 'field-unfit',
    where: `fields.${field.key}`,
    sentence: {
      zh: `“${field.header}”不在这种名册能填的范围里，请换一个或删掉。`,
      en: `"${field.header}" cannot be filled for this list. Choose another or take it out.`,
    },
  }));
  return {
    ...shares,
    knownTenths: shares.asked === 0 ? null : Math.floor((shares.known * 1000) / shares.asked),
    fields,
    faults: [...faults.map(faultOf), ...unfit],
    merge: mergeDuties(input, await othersOf(context, input.id)),
  };
}
