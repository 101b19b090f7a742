import type { Text } from '@linli/kernel/model';

/** Whose fact a column tells. A ledger line names several people; only `self` is the one that it is about. */
export type Role =
  | 'self'
  | 'head'
  | 'landlord'
  | 'tenant'
  | 'contact'
  | 'guardian'
  | 'spouse'
  | 'relative'
  | 'handler'
  | 'employer'
  | 'other'
  | 'table';

export const roleLabels: Record<Role, Text> = {
  self: { zh: '本人', en: 'the person' },
  head: { zh: '户主', en: 'the head of the household' },
  landlord: { zh: '房东', en: 'the landlord' },
  tenant: { zh: '承租人', en: 'the tenant' },
  contact: { zh: '联系人', en: 'the contact person' },
  guardian: { zh: '监护人', en: 'the guardian' },
  spouse: { zh: '配偶', en: 'the spouse' },
  relative: { zh: '亲属', en: 'a relative' },
  handler: { zh: '经办人', en: 'the member of staff' },
  employer: { zh: '单位', en: 'the employer' },
  other: { zh: '另外的人', en: 'somebody else' },
  table: { zh: '表格', en: 'the table' },
};

/** The words by which a header names somebody, longest first; the rest of the header says what of him. */
const words: readonly (readonly [Role, string])[] = (
  [
    ['head', '户主 低保户主 低保家庭户主 户主本人 户主申请人 申请人户主 家庭户主 户代表 当家人'],
    ['landlord', '房东 房主 出租人 房屋出租人 产权人 房屋产权人 业主 房屋所有人 所有权人 屋主'],
    ['tenant', '承租人 租客 租户 租住人 租房人'],
    ['contact', '紧急联系人 应急联系人 紧急联络人 联系人 联络人 家属联系人 亲属联系人 其他联系人 备用联系人'],
    ['guardian', '监护人 法定监护人 第一监护人 家长 法定代理人 抚养人 扶养人 赡养人 代养人 照料人 护理人 照料护理人 受委托监护人'],
    ['spouse', '配偶 爱人 丈夫 妻子 老伴'],
    ['relative', '父亲 母亲 父母 子女 儿子 女儿 家属 亲属 直系亲属 家庭成员 共同生活成员'],
    [
      'handler',
      '经办人 填表人 填报人 登记人 采集人 录入人 走访人 走访人员 责任人 负责人 包联干部 包抓干部 包户干部 包保干部 帮扶人 帮扶干部 帮扶责任人 联系干部 网格员 网格长 调解员 签约医生 家庭医生 调查人 审核人 楼长 楼栋长',
    ],
    ['employer', '工作单位 单位 用人单位 就业单位 公司'],
    [
      'self',
      '本人 居民 老人 老年人 对象 申请人 低保对象 低保人员 保障对象 被保障人 救助对象 享受人 受助人 人员 个人 成员 住户 村民 群众 享受对象 持证人',
    ],
  ] as const
).flatMap(([role, list]) => list.split(' ').map((word) => [role, word] as const));

const sorted = words.toSorted((a, b) => b[1].length - a[1].length);

export interface RoleSplit {
  readonly role: Role;
  readonly word: string;
  /** What stands behind the word: 姓名, 电话, or nothing. */
  readonly rest: string;
}

/** Whoever else a line may name (代领人, 介绍人, 楼组长): a word for a person, then what is asked of him. */
const somebody =
  /^(?!是否)(\p{Script=Han}{1,5}(?:人|者|员|干部|医生|主任|书记|组长|代表))((?:姓名|名字|联系电话|电话|身份证号?|公民身份号|证件号|住址|地址|家庭住址|现住址|单位|工作单位|与?关系)?)$/u;

/** Splits a header key into the person that it names and what it asks of him: 房东姓名 -> landlord, 姓名. */
export function findRole(key: string): RoleSplit | undefined {
  for (const [role, word] of sorted) {
    if (key.startsWith(word)) return { role, word, rest: key.slice(word.length).replace(/^(?:的|之)/, '') };
  }
  const other = somebody.exec(key);
  return other === null ? undefined : { role: 'other', word: other[1] ?? '', rest: (other[2] ?? '').replace(/^与/, '') };
}
