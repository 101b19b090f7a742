/** How a value is written; see `write-row.ts`. */
export type Way =
  | 'name'
  | 'names'
  | 'sex'
  | 'birth'
  | 'date'
  | 'identity'
  | 'identities'
  | 'account'
  | 'long'
  | 'short'
  | 'grid'
  | 'phone'
  | 'people'
  | 'households'
  | 'money'
  | 'area'
  | 'hours'
  | 'code'
  | 'codes'
  | 'text';

export interface FieldWords {
  readonly way: Way;
  /** The printed header of the ledger. */
  readonly official: string;
  readonly short: readonly string[];
  readonly other: readonly string[];
  /** Caption under a heading that says whose it is: `房东信息 / 姓名`. */
  readonly under?: readonly [group: string, caption: string];
}

const field = (way: Way, official: string, short: string, other: string, under?: FieldWords['under']): FieldWords => ({
  way,
  official,
  short: short.split(' '),
  other: other.split(' '),
  ...(under === undefined ? {} : { under }),
});

/** Every field of the 26 ledgers: canonical name, printed header, and what clerks call it. Collected from forms, not from any program. */
export const fields = {
  name: field('name', '姓名', '姓名', '居民姓名 人员姓名 本人姓名'),
  sex: field('sex', '性别', '性别', '性别'),
  ethnicGroup: field('code', '民族', '民族', '民族 族别'),
  birthDate: field('birth', '出生日期', '出生年月 生日', '出生年月日 出生年月 出生时间'),
  identityNumber: field('identity', '身份证号', '身份证 证件号', '公民身份号码 身份证号码 证件号码 居民身份证号'),
  registeredAddress: field('text', '户籍地址', '户籍地 户口地址', '户口所在地 户籍所在地 户籍详址'),
  currentAddress: field('text', '现居住地址', '住址 现住址', '家庭住址 现住地址 居住地址 详细住址'),
  phone: field('phone', '联系电话', '电话 手机', '手机号 联系方式 手机号码 电话号码'),
  maritalStatus: field('code', '婚姻状况', '婚姻 婚否', '婚姻情况 婚姻'),
  education: field('code', '文化程度', '文化 学历', '受教育程度 学历'),
  employer: field('text', '工作单位', '单位', '就业单位 工作（学习）单位 所在单位'),
  gridCode: field('grid', '网格编码', '网格 网格号', '网格编号 所属网格编码 网格代码'),
  note: field('text', '备注', '备注', '备注说明 说明'),
  headName: field('name', '户主姓名', '户主', '户主名称 户主'),
  dwellingKind: field('code', '房屋性质', '房屋类型', '房屋类别 住房性质'),
  areaM2: field('area', '建筑面积', '面积', '房屋面积 建筑面积（㎡）'),
  residents: field('people', '居住人数', '人数', '实际居住人数 实住人数'),
  arrivedOn: field('date', '来本地日期', '来汉时间', '来本地时间 入住日期 来汉日期'),
  stayReason: field('code', '暂住事由', '事由', '居住事由 暂住原因'),
  permitNumber: field('long', '居住证号', '居住证', '居住证号码 居住证编号'),
  landlordName: field('name', '房东姓名', '房东', '房主姓名 出租人姓名 出租人', ['房东信息', '姓名']),
  joinedPartyOn: field('date', '入党日期', '入党时间', '加入党组织日期 入党时间'),
  confirmedOn: field('date', '转正日期', '转正时间', '转为正式党员日期 转正时间'),
  partyBranch: field('text', '所在党支部', '支部', '所属党支部 党支部名称'),
  partyKeptAt: field('text', '组织关系所在地', '组织关系', '组织关系所在单位 党组织关系'),
  awayTo: field('text', '流出地', '去向', '流入地 外出地点 现流动去向'),
  awaySince: field('date', '流出日期', '外出时间', '外出日期 流出时间'),
  contactName: field('name', '联系人', '联系人', '支部联系人 流出党组织联系人', ['联系人', '姓名']),
  familySize: field('people', '家庭人口', '人口 家庭人数', '家庭人口数 共同生活人口'),
  destituteMode: field('code', '供养方式', '方式', '供养形式 供养类别'),
  careLevel: field('code', '自理能力等级', '自理能力', '护理等级 生活自理能力'),
  carer: field('name', '照料护理人', '照料人', '护理人 照料服务人', ['照料护理人', '姓名']),
  supportAmountFen: field('money', '月供养金额', '供养金', '月供养金（元） 供养金额（元/月）'),
  reliefReason: field('code', '救助事由', '事由', '救助原因 致困原因'),
  reliefAmountFen: field('money', '救助金额', '金额', '救助金（元） 发放金额'),
  reliefOn: field('date', '救助日期', '救助时间', '发放日期 救助时间'),
  handler: field('name', '经办人', '经办', '经办人员 经手人'),
  disabilityClass: field('code', '残疾类别', '残疾类型 类别', '残疾类型 残疾种类'),
  disabilityGrade: field('code', '残疾等级', '等级', '残疾级别 残级'),
  disabilityNumber: field('long', '残疾证号', '残疾证', '残疾人证号 残疾证号码'),
  guardian: field('name', '监护人', '监护人', '监护人姓名 法定监护人', ['监护人', '姓名']),
  disabilitySubsidies: field('codes', '享受补贴', '补贴', '享受补贴情况 两项补贴'),
  livingSituation: field('code', '居住状况', '居住情况', '居住情况 居住方式'),
  careAbility: field('code', '自理能力等级', '自理能力', '自理情况 生活自理能力'),
  elderSubsidies: field('codes', '享受补贴', '补贴', '享受补贴情况 享受待遇'),
  emergencyContact: field('text', '紧急联系人', '紧急联系人', '紧急联系人及电话 应急联系人'),
  visitedOn: field('date', '走访日期', '日期', '走访时间 探访日期', ['走访情况', '日期']),
  visitFinding: field('text', '走访情况', '情况', '走访内容 探访情况', ['走访情况', '情况']),
  visitor: field('name', '走访人', '走访人', '走访人员 探访人', ['走访情况', '走访人']),
  childKind: field('code', '困境类型', '类型', '困境类别 儿童类别'),
  school: field('text', '就读学校', '学校', '所在学校 就读学校（园）'),
  childSubsidies: field('codes', '享受补贴', '补贴', '享受补贴情况 享受保障'),
  unemployedSince: field('date', '失业日期', '失业时间', '失业时间 登记失业日期'),
  unemploymentNumber: field('long', '失业证号', '失业证', '就业创业证号 失业登记证号'),
  jobIntention: field('code', '就业意向', '意向', '求职意向 就业意愿'),
  jobSkill: field('code', '技能特长', '特长', '技能 专业特长'),
  hardshipKind: field('code', '困难类型', '类型', '困难类别 就业困难类型'),
  recognisedOn: field('date', '认定日期', '认定时间', '认定时间 批准日期'),
  formerEmployer: field('text', '原工作单位', '原单位', '退休前单位 原就业单位'),
  retiredOn: field('date', '退休日期', '退休时间', '退休时间 退休年月'),
  socialCardNumber: field('text', '社保卡号', '社保卡', '社会保障卡号 社保卡号码'),
  insuredSince: field('date', '参保日期', '参保时间', '参保时间 参保登记日期'),
  pensionTierFen: field('money', '缴费档次', '档次', '缴费档次（元） 缴费标准'),
  bankAccount: field('account', '银行账号', '账号 卡号', '银行卡号 一卡通账号 开户账号'),
  medicalPaidFen: field('money', '缴费金额', '金额', '个人缴费（元） 缴费额'),
  medicalKind: field('code', '参保类别', '险种', '参保类型 参保险种'),
  spouseName: field('name', '配偶姓名', '配偶', '丈夫姓名 配偶', ['配偶信息', '姓名']),
  childrenCount: field('people', '子女数', '孩子数', '现有子女数 子女个数'),
  birthRegistrationNumber: field('short', '生育登记号', '登记号', '生育登记证号 生育登记编号'),
  healthFileNumber: field('long', '健康档案号', '档案号', '健康档案编号 居民健康档案号'),
  chronic: field('codes', '慢病类型', '慢病', '慢性病种类 患慢性病情况'),
  doctor: field('name', '签约医生', '医生', '家庭医生 签约家庭医生'),
  volunteerNumber: field('short', '志愿者编号', '志愿编号', '志愿者号 注册编号'),
  volunteerSkills: field('codes', '技能特长', '特长', '服务技能 专业特长'),
  registeredOn: field('date', '注册日期', '注册时间', '注册时间 志愿者注册日期'),
  hours: field('hours', '累计服务时长', '时长', '服务时长（小时） 累计时长'),
  organisationName: field('text', '组织名称', '名称', '社会组织名称 团队名称'),
  leaderName: field('name', '负责人姓名', '负责人', '主要负责人 法定代表人', ['负责人', '姓名']),
  foundedOn: field('date', '成立日期', '成立时间', '成立时间 组建日期'),
  filingNumber: field('text', '备案号', '备案', '备案编号 备案证号'),
  memberCount: field('people', '成员人数', '人数', '会员人数 成员数'),
  scope: field('text', '业务范围', '业务', '主要业务 活动内容'),
  disputantName: field('names', '当事人姓名', '当事人', '双方当事人 纠纷当事人'),
  disputantNumber: field('identities', '身份证号', '身份证 证件号', '当事人身份证号 身份证号码'),
  disputeKind: field('code', '纠纷类型', '类型', '纠纷类别 矛盾类型'),
  acceptedOn: field('date', '受理日期', '受理时间', '受理时间 登记日期'),
  mediator: field('name', '调解员', '调解人', '调解人员 调解员姓名'),
  outcome: field('code', '调解结果', '结果', '调处结果 调解情况'),
  agreementNumber: field('text', '协议书编号', '协议号', '调解协议书编号 协议编号'),
  location: field('text', '地点', '地点', '隐患地点 隐患部位'),
  hazardKind: field('code', '隐患类型', '类型', '隐患类别 隐患种类'),
  inspectedOn: field('date', '排查日期', '排查时间', '检查日期 排查时间'),
  inspector: field('name', '排查人', '排查人', '检查人 排查人员'),
  responsible: field('text', '整改责任人', '责任人', '整改责任单位（人） 责任单位'),
  deadline: field('date', '整改期限', '期限', '限改日期 整改时限'),
  fixedOn: field('date', '整改日期', '整改时间', '完成整改日期 销号日期'),
  fixState: field('code', '整改情况', '情况', '整改结果 整改状态'),
  enlistedOn: field('date', '入伍日期', '入伍时间', '入伍年月 参军时间'),
  dischargedOn: field('date', '退役日期', '退役时间', '退伍时间 退出现役日期'),
  veteranCardNumber: field('long', '优待证号', '优待证', '退役军人优待证号 优待证编号'),
  tenantName: field('name', '承租人姓名', '承租人', '租客姓名 承租人', ['承租人', '姓名']),
  rentedSince: field('date', '租赁起始日期', '起租日期', '租赁开始时间 起租时间'),
  estateName: field('text', '小区名称', '小区', '住宅小区名称 小区'),
  propertyCompany: field('text', '物业企业', '物业', '物业公司 物业服务企业'),
  committeeHead: field('name', '业委会主任', '主任', '业主委员会主任 业委会负责人', ['业委会', '主任']),
  households: field('households', '户数', '户数', '总户数 住户数'),
} as const satisfies Record<string, FieldWords>;
