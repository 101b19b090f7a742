import type { fields } from './fields.ts';

type Field = keyof typeof fields;

export interface LedgerTable {
  readonly titles: readonly string[];
  /** The ledger is kept for the end of the month so many months before today. */
  readonly monthsBack: number;
  /** In the printed order. T01 and T06 have words of their own in `captions.ts`. */
  readonly columns: readonly Field[];
  /** Heading over the columns that are the ledger's own, where the header has two lines. */
  readonly heading: string;
}

const table = (titles: string, monthsBack: number, heading: string, columns: string): LedgerTable => ({
  titles: titles.split(' '),
  monthsBack,
  heading,
  columns: columns.split(' ') as Field[],
});

/** The ledgers of a community (domain reference 8.5); all columns, in order. */
export const ledgerTables = {
  T01: table('居民基本信息台账 居民信息登记表 人口基本情况花名册', 4, '', ''),
  T02: table(
    '家庭户（房屋）台账 房屋住户登记表 一户一档台账',
    6,
    '房屋情况',
    'headName identityNumber currentAddress dwellingKind areaM2 residents phone gridCode note',
  ),
  T03: table(
    '流动（暂住）人口台账 流动人口登记表 暂住人口花名册',
    2,
    '暂住情况',
    'name sex identityNumber registeredAddress currentAddress arrivedOn stayReason permitNumber phone landlordName gridCode note',
  ),
  T04: table(
    '党员台账 党员花名册 党员基本信息表',
    11,
    '党籍情况',
    'name sex ethnicGroup birthDate identityNumber joinedPartyOn confirmedOn partyBranch partyKeptAt education employer phone note',
  ),
  T05: table(
    '流动党员台账 流动党员登记表 外出流动党员花名册',
    9,
    '流动情况',
    'name identityNumber joinedPartyOn partyBranch awayTo awaySince phone contactName note',
  ),
  T06: table('低保对象台账 城乡低保对象花名册 低保家庭情况统计表', 1, '', ''),
  T07: table(
    '特困人员台账 特困供养人员花名册 特困人员救助供养登记表',
    1,
    '供养情况',
    'name sex identityNumber destituteMode careLevel carer supportAmountFen currentAddress phone note',
  ),
  T08: table(
    '临时救助台账 临时救助发放登记表 临时救助对象花名册',
    1,
    '救助情况',
    'name identityNumber familySize reliefReason reliefAmountFen reliefOn currentAddress phone handler',
  ),
  T09: table(
    '残疾人台账 持证残疾人花名册 残疾人基本信息登记表',
    8,
    '残疾情况',
    'name sex identityNumber disabilityClass disabilityGrade disabilityNumber guardian disabilitySubsidies currentAddress phone note',
  ),
  T10: table(
    '老年人台账 老年人基本情况登记表 60岁以上老年人花名册',
    3,
    '关爱情况',
    'name sex birthDate identityNumber livingSituation careAbility elderSubsidies emergencyContact currentAddress phone gridCode note',
  ),
  T11: table(
    '独居空巢老人走访台账 独居空巢老人走访记录表 空巢老人探访登记表',
    1,
    '走访情况',
    'name sex identityNumber livingSituation careAbility emergencyContact currentAddress phone visitedOn visitFinding visitor',
  ),
  T12: table(
    '困境（留守）儿童台账 困境儿童花名册 留守儿童信息登记表',
    5,
    '保障情况',
    'name sex birthDate identityNumber guardian childKind school childSubsidies currentAddress phone note',
  ),
  T13: table(
    '失业人员台账 登记失业人员花名册 失业人员登记表',
    7,
    '失业情况',
    'name sex identityNumber education unemployedSince unemploymentNumber jobIntention jobSkill currentAddress phone note',
  ),
  T14: table(
    '就业困难人员台账 就业困难人员认定花名册 就业援助对象登记表',
    6,
    '就业情况',
    'name sex identityNumber education hardshipKind recognisedOn jobIntention jobSkill phone note',
  ),
  T15: table(
    '退休人员社会化管理台账 退休人员花名册 企业退休人员信息登记表',
    14,
    '退休情况',
    'name sex birthDate identityNumber formerEmployer retiredOn socialCardNumber currentAddress phone note',
  ),
  T16: table(
    '城乡居民养老保险台账 城乡居保参保花名册 养老保险缴费登记表',
    10,
    '参保情况',
    'name sex identityNumber insuredSince pensionTierFen bankAccount phone',
  ),
  T17: table(
    '医保参保台账 医疗保险参保花名册 医保缴费登记表',
    9,
    '参保情况',
    'name sex identityNumber insuredSince medicalPaidFen medicalKind phone',
  ),
  T18: table(
    '育龄妇女（生育登记）台账 育龄妇女信息登记表 育龄妇女花名册',
    12,
    '婚育情况',
    'name birthDate identityNumber maritalStatus spouseName childrenCount birthRegistrationNumber currentAddress phone note',
  ),
  T19: table(
    '居民健康档案台账 居民健康档案登记表 健康档案花名册',
    15,
    '健康情况',
    'name sex birthDate identityNumber healthFileNumber chronic doctor currentAddress phone',
  ),
  T20: table(
    '志愿者台账 注册志愿者花名册 志愿者信息登记表',
    5,
    '志愿服务',
    'name sex birthDate identityNumber volunteerNumber volunteerSkills registeredOn hours phone note',
  ),
  T21: table(
    '社区社会组织台账 社会组织备案登记表 社区社会组织一览表',
    17,
    '组织情况',
    'organisationName leaderName identityNumber foundedOn filingNumber memberCount scope phone note',
  ),
  T22: table(
    '矛盾纠纷调解台账 矛盾纠纷排查调处登记表 人民调解台账',
    2,
    '调解情况',
    'disputantName disputantNumber disputeKind acceptedOn mediator outcome agreementNumber phone note',
  ),
  T23: table(
    '安全隐患排查台账 安全隐患排查整改登记表 隐患清单',
    1,
    '整改情况',
    'location hazardKind inspectedOn inspector responsible deadline fixedOn fixState gridCode note',
  ),
  T24: table(
    '退役军人台账 退役军人花名册 退役军人信息登记表',
    13,
    '服役情况',
    'name sex ethnicGroup birthDate identityNumber enlistedOn dischargedOn veteranCardNumber currentAddress phone employer note',
  ),
  T25: table(
    '出租房屋台账 出租房屋登记表 租赁房屋信息表',
    4,
    '房屋情况',
    'landlordName identityNumber currentAddress dwellingKind areaM2 tenantName rentedSince phone gridCode note',
  ),
  T26: table(
    '物业与业委会台账 物业小区基本情况表 小区物业及业委会登记表',
    19,
    '物业情况',
    'estateName propertyCompany committeeHead foundedOn households phone note',
  ),
} as const;

export type LedgerKind = keyof typeof ledgerTables;

export const ledgerKinds = Object.keys(ledgerTables) as readonly LedgerKind[];
