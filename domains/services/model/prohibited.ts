import { type Refusal, type Text, refuse } from '@linli/kernel/model';

/** A certificate that communities must not be asked for, and what shows the same thing. */
export interface ProhibitedCertificate {
  /** Number in the list of 民发〔2020〕20号, first batch. */
  readonly no: number;
  readonly name: Text;
  readonly instead: Text;
  readonly pattern: RegExp;
}

const certificate = (no: number, name: Text, instead: Text, pattern: RegExp): ProhibitedCertificate => ({ no, name, instead, pattern });

/**
 * The twenty that village and residents' committees do not issue (民发〔2020〕20号, first batch). The patterns catch the names in use
 * at counters; papers of hospitals and authorities that bear their own names (出生医学证明, 疾病诊断证明书) pass.
 */
export const prohibitedCertificates: readonly ProhibitedCertificate[] = [
  certificate(
    1,
    { zh: '亲属关系证明', en: 'Certificate of kinship' },
    { zh: '户口簿、结婚证或出生医学证明；查不到的，由派出所或公证处出具', en: 'household register, marriage or medical birth certificate' },
    /(亲属|亲子|父子|母子|父女|母女|夫妻|直系|近亲)关系.*证明/,
  ),
  certificate(
    2,
    { zh: '居民身份信息证明', en: 'Certificate of identity' },
    { zh: '居民身份证；身份证丢了，到派出所办临时身份证', en: 'the identity card, or a temporary one from the police' },
    /^(居民|本人|个人)?身份信息.*证明|^(居民|本人|个人)身份证明|同一人.*证明/,
  ),
  certificate(
    3,
    { zh: '户口登记项目内容变更申请证明', en: 'Certificate for changes in the household register' },
    { zh: '公安机关的变更记录，由派出所直接办', en: 'the record of the police, who make the change' },
    /户(口|籍).*(变更|更正).*证明/,
  ),
  certificate(
    4,
    { zh: '居民养犬证明', en: 'Certificate for keeping a dog' },
    { zh: '养犬登记，由公安或城管办理', en: 'the dog registration of the police' },
    /养(犬|狗).*证明/,
  ),
  certificate(
    5,
    { zh: '无犯罪记录证明', en: 'Certificate of no criminal record' },
    { zh: '由用人单位或主管部门向公安机关查询', en: 'an enquiry with the police by whoever needs it' },
    /无(违法)?犯罪.*证明|犯罪记录证明/,
  ),
  certificate(
    6,
    { zh: '社区戒毒社区康复人员情况证明', en: 'Certificate on persons in rehabilitation' },
    { zh: '由公安机关或镇里掌握的材料', en: 'what the police or the town keep' },
    /(戒毒|康复人员).*证明/,
  ),
  certificate(
    7,
    { zh: '人员失踪证明', en: 'Certificate of a missing person' },
    { zh: '公安机关的报案回执，或法院宣告失踪的判决', en: 'the police report or the judgment of a court' },
    /失踪.*证明/,
  ),
  certificate(
    8,
    { zh: '婚姻状况证明', en: 'Certificate of marital status' },
    { zh: '结婚证、离婚证，或本人书面声明由部门核对婚姻登记', en: 'marriage papers, or a declaration checked by the registry' },
    /婚姻(状况|状态|情况)?证明|(单身|未婚|未再婚|离异).*证明/,
  ),
  certificate(
    9,
    { zh: '出生证明', en: 'Certificate of birth' },
    { zh: '医院的出生医学证明', en: 'the medical birth certificate of the hospital' },
    /出生(情况)?证明/,
  ),
  certificate(
    10,
    { zh: '健在证明', en: 'Certificate of being alive' },
    { zh: '养老待遇资格认证，刷脸或上门核对', en: 'the check of entitlement, by face or by a visit' },
    /(健在|在世|生存).*证明/,
  ),
  certificate(
    11,
    { zh: '死亡证明', en: 'Certificate of death' },
    { zh: '医疗机构的死亡医学证明书，或公安机关的户口注销记录', en: 'the medical certificate, or the deletion from the register' },
    /死亡(情况)?证明/,
  ),
  certificate(
    12,
    { zh: '疾病状况证明', en: 'Certificate of illness' },
    { zh: '医院的疾病诊断证明书或病历', en: "the hospital's diagnosis or record" },
    /(疾病|病情|健康)(状况|情况)?证明|患病.*证明/,
  ),
  certificate(
    13,
    { zh: '残疾状况证明', en: 'Certificate of disability' },
    { zh: '残疾人证，由残联核发', en: "the disabled person's card of the federation" },
    /残疾(人)?(状况|情况)?证明/,
  ),
  certificate(
    14,
    { zh: '婚育状况证明', en: 'Certificate of marriage and births' },
    { zh: '结婚证和生育登记，或本人告知承诺', en: 'marriage certificate and birth registration, or a declaration' },
    /婚育.*证明|生育(状况|情况)证明|计划生育.*证明/,
  ),
  certificate(
    15,
    { zh: '居民就业状况证明', en: 'Certificate of employment' },
    { zh: '人社部门的就业、失业登记和社保记录', en: 'the records of the employment office' },
    /(就业|失业|待业|无业|未就业)(状况|情况)?证明/,
  ),
  certificate(
    16,
    { zh: '居民个人档案证明', en: 'Certificate on a personal file' },
    { zh: '由档案管理机构出具', en: 'a paper of the office that keeps the file' },
    /(个人|人事)?档案证明/,
  ),
  certificate(
    17,
    { zh: '居民财产证明', en: 'Certificate of property' },
    {
      zh: '不动产登记、银行、车管等部门的查询结果；救助类由授权核对',
      en: 'what land registry and banks answer; with consent, checked for you',
    },
    /(财产|资产|房产|无房|存款)(状况|情况)?证明/,
  ),
  certificate(
    18,
    { zh: '遗产继承权证明', en: 'Certificate of inheritance' },
    { zh: '公证书或法院的判决、调解书', en: 'a notarial deed or the judgment of a court' },
    /继承(权|人|关系)?.*证明/,
  ),
  certificate(
    19,
    { zh: '市场主体住所证明', en: 'Certificate of business premises' },
    { zh: '产权证、租赁合同，或住所承诺书', en: 'title, lease, or a declaration of the address' },
    /(市场主体|企业|公司|个体|经营).*(住所|场所|场地).*证明/,
  ),
  certificate(
    20,
    { zh: '证件遗失证明', en: 'Certificate of a lost document' },
    { zh: '向发证机关挂失补办，或本人书面声明', en: 'a report to the issuer, or your own declaration' },
    /(遗失|丢失|挂失).*证明/,
  ),
];

const plain = (name: string): string => name.replaceAll(/[\s“”"'《》（）()、，,·]/g, '');

/** The prohibited certificate that a paper of this Chinese name is. */
export const findProhibited = (name: string): ProhibitedCertificate | undefined =>
  prohibitedCertificates.find((each) => each.pattern.test(plain(name)));

/** Why a paper may not be asked, and what to ask instead. */
export function decideMaterial(name: string, where: string): Refusal | undefined {
  const found = findProhibited(name);
  return found === undefined
    ? undefined
    : refuse(
        'invalid',
        'prohibited-material',
        {
          zh: `不能要“${name}”：“${found.name.zh}”不再由社区（村）出具（民发〔2020〕20号第一批第 ${found.no} 项）。请改用：${found.instead.zh}。`,
          en: `"${name}" may not be asked: communities no longer issue a ${found.name.en.toLowerCase()} (list of 2020, no. ${found.no}). Ask instead for ${found.instead.en}.`,
        },
        { where },
      );
}
