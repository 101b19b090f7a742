import { type InputOf, type OutputOf, type Refusal, type Text, findState, isRefusal } from '@linli/kernel/model';
import { type Context, type Stored, findStored, unknownRow } from '@linli/kernel/server';
import { application } from '../../model/application/application.ts';
import { papersOf, supplementWords } from '../../model/application/complete.ts';
import type { ContentAnswer, Receipt, getContent, getReceipt } from '../../model/application/operations.ts';
import { firstRules } from '../../model/application/rules.ts';
import type { ItemForm, Material } from '../../model/item-form.ts';
import { type Content, contentsOfApplications } from './content.ts';
import { editionForm } from './edition.ts';

const nothing: Content = { answers: {}, actsAs: 'self', materials: [], facts: [] };

/** An application with its content and the edition by which it goes. */
export interface Standing {
  readonly row: Stored;
  readonly content: Content;
  readonly form: ItemForm;
}

export async function standingOfApplication(context: Context, id: string): Promise<Standing | Refusal> {
  const row = await findStored(context, application.cases, id);
  if (row === undefined) return unknownRow(application.cases);
  const county = String(row['county']);
  const content = (await contentsOfApplications(context, county, [id])).get(id) ?? nothing;
  const form = await editionForm(context, county, String(row['item']));
  if (form === undefined) throw new Error(`The application ${id} goes by an edition that is not there.`);
  return { row, content, form };
}

/** The papers that this application needs, in the order of its edition. */
export const neededBy = ({ content, form }: Pick<Standing, 'content' | 'form'>): readonly Material[] =>
  papersOf(form, content.answers, content.actsAs).needed;

export function missingOf(of: Pick<Standing, 'content' | 'form'>): Material[] {
  const how = new Map(of.content.materials.map((each) => [each.key, each.how]));
  return neededBy(of).filter(({ key }) => (how.get(key) ?? 'missing') === 'missing');
}

export function shownContent(of: Pick<Standing, 'content' | 'form'>): ContentAnswer {
  const { content, form } = of;
  const kept = new Map(content.materials.map((each) => [each.key, each]));
  const missing = missingOf(of);
  return {
    answers: papersOf(form, content.answers, content.actsAs).asked.flatMap(({ key, ask, choices }) => {
      const answer = choices.find((each) => each.key === content.answers[key]);
      return answer === undefined ? [] : [{ key, ask, answer: answer.label }];
    }),
    materials: neededBy(of).map(({ key, name, proves, issuer, way }) => {
      const own = kept.get(key);
      const { how = 'missing', paper = null, issuedOn = null, validUntil = null } = own ?? {};
      return { key, name, proves, issuer, way, how, paper, issuedOn, validUntil };
    }),
    facts: [...content.facts],
    supplement: missing.length === 0 ? null : supplementWords(missing),
  };
}

export async function contentOfOne(context: Context, { id }: InputOf<typeof getContent>): Promise<OutputOf<typeof getContent> | Refusal> {
  const of = await standingOfApplication(context, id);
  if (isRefusal(of)) return of;
  context.note({ record: id, register: application.name, place: String(of.row['place']), purpose: of.form.name.zh });
  return shownContent(of);
}

export const stateWord = (state: string): Text => findState(firstRules, state)?.label ?? { zh: state, en: state };

/** Where a number is followed without an account. */
export const followPath = (number: string): string => `/portal/follow?number=${number}`;

export async function receiptOf(context: Context, of: Standing): Promise<Receipt> {
  const { row, form } = of;
  const place = String(row['place']);
  const names = await context.platform.places.names(context.tx, [place.slice(0, 12)]);
  const due = row['due_at'];
  return {
    id: String(row['id']),
    version: Number(row['version']),
    number: String(row['number']),
    itemCode: form.code,
    itemName: form.name.zh,
    applicantName: String(row['applicant_name']),
    place,
    placeName: names.get(place.slice(0, 12)) ?? place,
    submittedAt: String(row['created_at']),
    state: stateWord(String(row['state'])),
    acceptBy: row['state'] === 'submitted' && typeof due === 'string' ? due : null,
    committed: Number(row['committed']),
    missing: missingOf(of).map(({ name }) => name),
    followPath: followPath(String(row['number'])),
  };
}

export async function receiptOfOne(context: Context, { id }: InputOf<typeof getReceipt>): Promise<Receipt | Refusal> {
  const of = await standingOfApplication(context, id);
  return isRefusal(of) ? of : receiptOf(context, of);
}
