import { type Actor, type Refusal, type Register, type Right, decideRight } from '@linli/kernel/model';
import { person } from '@linli/residents/model';
import type { FieldDictionary } from '../../model/dictionary/index.ts';
import type { LedgerTemplate } from '../../model/templates/index.ts';

/** Every register from which a ledger is filled, once: that of its lines first, the person where one is named, those of its columns. */
export function sourcesOf(fields: FieldDictionary, template: LedgerTemplate): Register[] {
  const { of, about } = template.lines;
  const columns = template.columns.flatMap(({ entry }) => fields.find(entry)?.target?.register ?? []);
  return [...new Map([of, ...(about === undefined ? [] : [person]), ...columns].map((each) => [each.name, each])).values()];
}

/** A ledger is seen by whoever may see all that it tells. */
export const mayFill = (actor: Actor, fields: FieldDictionary, template: LedgerTemplate, right: Right): Refusal | undefined =>
  sourcesOf(fields, template)
    .map((each) => decideRight(actor, each, right))
    .find((each) => each !== undefined);
