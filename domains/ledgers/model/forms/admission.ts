import { COUNTY_LABEL_MAX, type Refusal, refuse } from '@linli/kernel/model';
import { type FieldDictionary, declaredFields } from '../dictionary/index.ts';
import { columnKey } from '../duplicates/column-key.ts';
import { type CountyField, type Design, type DesignField, type NewField, askedFields } from './design.ts';

/** Above this share of new fields a template needs the county's approval (domain.md 8.6: more than 30 %). */
const NEW_SHARE_MAX = { numerator: 3, denominator: 10 };
/** From this share of an existing template's fields a new one must be merged with it (domain.md 8.6: half or more). */
const MERGE_SHARE = { numerator: 1, denominator: 2 };
const WHY_MIN = 4; // characters: 要用 says nothing
const SURE = 0.88; // how far the words alone must say that it is an entry of the dictionary

/** A template as others are compared with it. */
export interface OtherTemplate {
  readonly id: string;
  readonly title: string;
  readonly shape: string;
  readonly cycle: string;
  readonly design: Design;
}

export interface Held {
  /** How the dictionary calls it. */
  readonly label: string;
  readonly from: 'entry' | 'county';
  readonly name: string;
}

/** Is there a field that already says this, by whatever word? For a form about people the dictionary is asked too. */
export function findHeld(
  label: string,
  county: readonly CountyField[],
  about: CountyField['about'],
  fields: FieldDictionary = declaredFields,
): Held | undefined {
  const key = columnKey(label);
  const same = county.find((each) => each.about === about && columnKey(each.label) === key);
  if (same !== undefined) return { label: same.label, from: 'county', name: same.id };
  if (about === 'community') return undefined;
  const best = fields.meanings(label).find(({ entry }) => /^(?:person|residence)\./.test(entry.path) && entry.role === 'self');
  return best !== undefined && best.score >= SURE ? { label: best.entry.label.zh, from: 'entry', name: best.entry.path } : undefined;
}

export interface Shares {
  readonly asked: number;
  readonly known: number;
  readonly added: number;
  readonly needsApproval: boolean;
}

/** How many of the fields are known already, and how many would be new. */
export function sharesOf(design: Design): Shares {
  const asked = askedFields(design);
  const added = asked.filter((each) => each.from === 'new').length;
  return {
    asked: asked.length,
    known: asked.length - added,
    added,
    needsApproval: added * NEW_SHARE_MAX.denominator > asked.length * NEW_SHARE_MAX.numerator,
  };
}

/** What two templates ask both: the same entry, fact or county field. */
const sharedWith = (mine: readonly DesignField[], theirs: readonly DesignField[]): number =>
  theirs.filter((each) => each.from !== 'new' && mine.some((one) => one.from === each.from && one.name === each.name)).length;

export interface MergeDuty {
  readonly id: string;
  readonly title: string;
  readonly shared: number;
  readonly asked: number;
}

/** Templates about the same, in the same cycle, half of whose fields or more are asked again: those must be merged. */
export function mergeDuties(mine: Omit<OtherTemplate, 'title'>, others: readonly OtherTemplate[]): MergeDuty[] {
  const asked = askedFields(mine.design);
  return others
    .filter(
      (each) =>
        each.id !== mine.id && each.shape === mine.shape && each.cycle === mine.cycle && each.design.subject === mine.design.subject,
    )
    .map((each) => {
      const theirs = askedFields(each.design);
      return { id: each.id, title: each.title, shared: sharedWith(asked, theirs), asked: theirs.length };
    })
    .filter((each) => each.asked > 0 && each.shared * MERGE_SHARE.denominator >= each.asked * MERGE_SHARE.numerator);
}

const no = (code: string, zh: string, en: string, where: string): Refusal => refuse('invalid', code, { zh, en }, { where });

function faultOfNewField(
  field: NewField,
  county: readonly CountyField[],
  about: CountyField['about'],
  fields: FieldDictionary,
): Refusal | undefined {
  const where = `newFields.${field.key}`;
  if (field.label === '') return no('field-unnamed', '有一个新增字段还没有名称。', 'A new field has no name yet.', where);
  if (field.label.length > COUNTY_LABEL_MAX)
    return no(
      'field-long',
      `“${field.label}”太长，请缩到 ${COUNTY_LABEL_MAX} 个字以内。`,
      `"${field.label}" is longer than ${COUNTY_LABEL_MAX} characters.`,
      where,
    );
  const held = findHeld(field.label, county, about, fields);
  if (held !== undefined)
    return no(
      'field-held',
      `“${field.label}”就是已有的“${held.label}”，不用新增，请直接选用。`,
      `"${field.label}" is kept already as "${held.label}". Use that one.`,
      where,
    );
  if (field.why.length < WHY_MIN)
    return no('field-why', `请写明为什么要新增“${field.label}”。`, `Say why "${field.label}" is needed.`, where);
  if (field.owner === null)
    return no('field-owner', `请选“${field.label}”以后由哪个部门负责。`, `Say which department will own "${field.label}".`, where);
  if (field.cycle === null)
    return no('field-cycle', `请选“${field.label}”多久更新一次。`, `Say how often "${field.label}" changes.`, where);
  return undefined;
}

/** Everything that keeps a design from being submitted, each with the place where it lies. */
export function faultsOfDesign(
  title: string,
  design: Design,
  county: readonly CountyField[],
  fields: FieldDictionary = declaredFields,
): Refusal[] {
  const about = design.subject === null ? 'community' : 'person';
  const faults: (Refusal | undefined)[] = [
    title.trim() === '' ? no('no-title', '请给报表起个名称。', 'Give the form a title.', 'title') : undefined,
    askedFields(design).length === 0 ? no('no-fields', '报表里还没有字段。', 'The form asks nothing yet.', 'fields') : undefined,
    ...design.newFields.map((each) => faultOfNewField(each, county, about, fields)),
  ];
  const seen = new Set<string>();
  for (const field of design.fields) {
    const name = `${field.from} ${field.name}`;
    if (seen.has(name))
      faults.push(no('field-twice', `“${field.header}”放了两次。`, `"${field.header}" stands twice.`, `fields.${field.key}`));
    seen.add(name);
    if (field.from === 'new' && !design.newFields.some((each) => each.key === field.name))
      faults.push(no('field-unknown', `“${field.header}”没有说明是什么。`, `"${field.header}" is not explained.`, `fields.${field.key}`));
  }
  return faults.filter((each) => each !== undefined);
}

export function refuseMerge([first, ...rest]: readonly MergeDuty[]): Refusal | undefined {
  if (first === undefined) return undefined;
  const more = rest.length === 0 ? '' : `等 ${rest.length + 1} 份`;
  return refuse(
    'conflict',
    'must-merge',
    {
      zh: `和已准入的《${first.title}》${more}周期、对象相同，并且重复了它 ${first.asked} 个字段中的 ${first.shared} 个。请在那份报表上修订，不另设一份。`,
      en: `"${first.title}" is about the same in the same cycle, and ${first.shared} of its ${first.asked} fields are asked again. Revise that form instead.`,
    },
    { details: { templates: [first, ...rest] } },
  );
}
