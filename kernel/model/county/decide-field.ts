import { decideRight } from '../access.ts';
import type { Dictionary } from '../domain.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { type Register, fieldsOf } from '../register.ts';
import type { Actor, Department } from '../scope.ts';
import { levelOf } from '../place.ts';
import { headingKey } from './heading-key.ts';
import type { CountyFieldKind } from './county-field.ts';

/** What no form of ours asks of a person, however it is put (DESIGN of the product, section 4; PIPL art. 28). */
const notAsked = ['宗教', '信仰', '重点人员', '重点人', '维稳', '上访', '信访人', '政治倾向', '思想动态', '人脸', '指纹', '虹膜'];

export const COUNTY_FIELDS_MAX = 60; // a register, retired ones included: more than any ledger asks beyond the declared ones

/** Who may declare: the county's system administrator, or an officer of the county for his own department. */
export function decideDeclaring(actor: Actor, of: Register | undefined, owner: Department | undefined): Refusal | undefined {
  if (levelOf(actor.place) !== 'county' || (actor.role !== 'system-admin' && actor.role !== 'county-officer')) {
    return refuse('forbidden', 'role-may-not', {
      zh: '自定义字段由县系统管理员或县级业务部门设置，请与他们联系。',
      en: 'County fields are set by the system administrator or a department of the county. Please ask them.',
    });
  }
  if (actor.role === 'system-admin') return undefined;
  const barred = of === undefined ? undefined : decideRight(actor, of, 'read');
  if (barred !== undefined) return barred;
  if (owner !== undefined && actor.departments.length > 0 && !actor.departments.includes(owner)) {
    return refuse(
      'forbidden',
      'department-may-not',
      { zh: '只能为自己的部门设置字段。', en: 'You may only set fields for your own department.' },
      { where: 'owner' },
    );
  }
  return undefined;
}

/** Does a row of the register tell of a person: by a number of its own, or by pointing to a row that has one? */
export function isAboutPersons(dictionary: Pick<Dictionary, 'registers'>, of: Register): boolean {
  const numbered = (register: Register | undefined): boolean =>
    register !== undefined && Object.values(register.fields).some((field) => field.kind === 'identityNumber');
  return (
    numbered(of) ||
    Object.values(of.fields).some((field) => field.kind === 'reference' && numbered(dictionary.registers.get(field.to ?? '')))
  );
}

const sealedKinds: readonly CountyFieldKind[] = ['phone', 'account', 'secretText'];

export interface FieldWish {
  readonly kind: CountyFieldKind;
  readonly label: { readonly zh: string; readonly en: string };
  readonly purpose: string | null;
  readonly searched: boolean;
}

/** May the county have this field beside those that the register has? `except` is the field itself when it is changed. */
export function decideCountyField(
  dictionary: Pick<Dictionary, 'registers'>,
  of: Register,
  wish: FieldWish,
  except?: string,
): Refusal | undefined {
  const word = notAsked.find((each) => wish.label.zh.includes(each));
  if (word !== undefined) {
    return refuse(
      'invalid',
      'not-asked',
      {
        zh: `“${word}”这类内容不得登记，本系统不设这样的字段。`,
        en: 'Facts of this kind must not be registered; there is no such field here.',
      },
      { where: 'label' },
    );
  }
  const twin = fieldsOf(of).find(
    ([key, field]) => key !== except && field.retired !== true && headingKey(field.label.zh) === headingKey(wish.label.zh),
  );
  if (twin !== undefined) {
    return refuse(
      'conflict',
      'asked-already',
      {
        zh: `“${of.label.zh}”里已经有“${twin[1].label.zh}”，一项只采一次，请直接使用。`,
        en: `"${of.label.en}" asks "${twin[1].label.en}" already. A fact is asked once; use that one.`,
      },
      { where: 'label' },
    );
  }
  if (wish.purpose === null && (sealedKinds.includes(wish.kind) || isAboutPersons(dictionary, of))) {
    return refuse(
      'invalid',
      'purpose-needed',
      {
        zh: '这是个人信息，请写明用途（个人信息保护法第六条）。',
        en: 'This is personal data. Say for what purpose it is kept (PIPL art. 6).',
      },
      { where: 'purpose' },
    );
  }
  if (wish.searched && !['text', 'phone'].includes(wish.kind)) {
    return refuse(
      'invalid',
      'not-searchable',
      {
        zh: '只有一行文字和电话能在搜索框里查到，其他类型请用筛选。',
        en: 'The search box finds lines of text and phones only. Use a filter for the others.',
      },
      { where: 'searched' },
    );
  }
  return undefined;
}
