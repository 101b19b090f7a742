import {
  birthRegistration,
  childInNeed,
  destitute,
  disability,
  elderVisit,
  floatingMember,
  hardToEmploy,
  healthRecord,
  medicalInsurance,
  partyMember,
  pensionInsurance,
  retirement,
  temporaryRelief,
  temporaryStay,
  unemployment,
  veteran,
} from '@linli/statuses/model';
import { volunteer } from '@linli/volunteers/model';
import type { Entry } from './entry.ts';
import { kept, noteHeaders } from './kept.ts';

const assistance: readonly Entry[] = [
  ...kept('destitute', destitute, {
    mode: '方式 供养类型 供养形式 供养类别 救助供养方式',
    careAbility: '护理等级 自理能力 生活自理能力 自理情况 失能等级 自理等级 生活自理能力等级',
    caregiver: '照料护理人姓名 照料人姓名 护理人 照料人 监护照料人 照料服务人 照护人 护理人员',
    monthlyAmount: '供养金额 月供养金 月供养标准 供养标准 每月金额 月发放金额 供养金',
    since: '享受日期 供养起始日期 纳入日期 起始日期 开始享受日期 认定日期',
    note: noteHeaders,
  }),
  ...kept('temporary-relief', temporaryRelief, {
    familySize: '人口 共同生活人口 家庭人口数 家庭人数 人口数 家庭总人口 户人口 家庭成员数',
    reason: '事由 救助原因 申请事由 困难原因 救助类型 致困原因 临时救助原因 申请原因',
    amount: '金额 救助金 救助资金 发放金额 救助标准 临时救助金额 救助额',
    relievedOn: '发放日期 救助时间 发放时间 审批日期 批准日期',
    handler: '办理人 承办人 经手人 经办人员',
    note: noteHeaders,
  }),
  ...kept('disability', disability, {
    class: '类别 残疾类型 残疾种类 残别',
    grade: '残疾级别 残疾程度 等级 残级',
    certificateNumber: '残疾证号码 残疾人证号 残疾人证号码 残疾证编号 残疾证 残疾人证',
    guardian: '监护人姓名 法定监护人 监护人及电话',
    subsidies: '享受补贴情况 补贴类型 享受待遇 两项补贴 享受补贴类型 补贴',
    issuedOn: '发证时间 办证日期',
    validUntil: '有效期 证件有效期 有效期止',
    note: noteHeaders,
  }),
  ...kept('elder-visit', elderVisit, {
    visitedOn: '日期 走访情况日期 走访时间 探访日期 探访时间 巡访日期 入户时间 入户日期',
    findings: '情况 走访情况情况 走访记录 走访内容 探访情况 巡访情况 走访结果 探访记录',
    visitor: '走访人员 探访人 走访干部 巡访人 走访责任人',
  }),
  ...kept('child-in-need', childInNeed, {
    guardian: '监护人姓名 法定监护人 家长 监护人及电话 受委托监护人',
    difficulty: '类型 困境类别 困境情形 儿童类型 儿童类别 困境原因 困境儿童类型',
    school: '学校 就读学校及年级 所在学校 学校名称 就学情况',
    subsidies: '补贴 享受保障 享受补贴情况 享受待遇 补贴类型 享受政策 保障情况',
    since: '纳入时间 认定日期',
    note: noteHeaders,
  }),
];

const party: readonly Entry[] = [
  ...kept('party-member', partyMember, {
    joinedOn: '入党时间 加入党组织日期 入党年月 加入党组织时间',
    confirmedOn: '转正时间 转为正式党员日期 转正年月 转为正式党员时间',
    branch: '支部 所在支部 党支部 所在党组织 所属党支部 支部名称 所属支部 隶属支部',
    affiliation: '组织关系 党组织关系所在地 组织关系所在单位 组织关系隶属 组织关系所在党组织',
    note: noteHeaders,
  }),
  ...kept('floating-member', floatingMember, {
    destination: '流入地 流动去向 外出地点 流出地点 去向 务工地 外出地',
    leftOn: '流出时间 外出日期 外出时间 流动日期',
    contact: '联系人及电话 支部联系人 党组织联系人 联络人 联系人姓名',
    note: noteHeaders,
  }),
];

const work: readonly Entry[] = [
  ...kept('unemployment', unemployment, {
    unemployedOn: '失业时间 失业登记日期 登记失业日期 失业登记时间',
    certificateNumber: '失业证 就业创业证号 就业失业登记证号 失业登记证号 就业创业证',
    wantedWork: '就业意愿 意向 求职意向 意向岗位 就业愿望 就业需求 意向工作 期望岗位',
    skills: '专业特长 技能 特长 职业技能 专业技能 掌握技能 技能水平',
    note: noteHeaders,
  }),
  ...kept('hard-to-employ', hardToEmploy, {
    difficulty: '类型 困难类别 就业困难类型 援助对象类型 困难人员类型 人员类别 援助类型',
    recognisedOn: '批准日期 认定时间 就业困难认定日期 审批日期',
    note: noteHeaders,
  }),
  ...kept('retirement', retirement, {
    formerEmployer: '原就业单位 退休单位 原单位 退休前单位 原工作单位名称 退休前工作单位',
    retiredOn: '退休时间 退休年月 办理退休日期',
    note: noteHeaders,
  }),
  ...kept('pension-insurance', pensionInsurance, {
    joinedOn: '参保时间 首次参保日期 参保年月 参保登记日期',
    yearlyContribution: '档次 缴费标准 缴费档次元 年缴费额 缴费金额 缴费额 年缴费档次',
    bankAccount: '开户账号 一卡通账号 一卡通号 银行帐号 银行卡号 账号 卡号 社保卡银行账号 存折账号 缴费账号',
  }),
  ...kept('medical-insurance', medicalInsurance, {
    joinedOn: '参保时间 参保年月 参保登记日期',
    paidAmount: '金额 缴费额 个人缴费 缴费标准 个人缴费金额 缴费 应缴金额',
    kind: '参保类型 医保类型 险种 保险类型 参保险种 医保类别 参保种类',
  }),
];

const healthAndBelonging: readonly Entry[] = [
  ...kept('birth-registration', birthRegistration, {
    spouseName: '丈夫姓名 爱人姓名 配偶',
    children: '孩子数 子女数量 子女个数 现有子女数 孩次 现有子女 生育子女数',
    number: '生育登记证号 生育服务证号 登记号 生育登记编号 生育证号',
    note: noteHeaders,
  }),
  ...kept('health-record', healthRecord, {
    number: '档案号 档案编号 健康档案编号 居民健康档案号 健康档案',
    chronic: '慢性病 慢性病类型 慢病 疾病类型 患病情况 慢病情况',
    doctor: '医生 家庭医生 签约家庭医生 责任医生 签约医生姓名',
    signedOn: '签约时间',
  }),
  ...kept('temporary-stay', temporaryStay, {
    reason: '事由 暂住原因 来本地原因 流入原因 来本地事由 居住事由 流动原因',
    permitNumber: '暂住证号 居住证编号 居住证 居住证号码 暂住证编号',
    permitUntil: '居住证有效期 居住证到期日期',
    landlord: '房东 房主 出租人 房主姓名 出租人姓名',
    note: noteHeaders,
  }),
  ...kept('veteran', veteran, {
    enlistedOn: '入伍时间 参军日期 入伍年月 参军时间',
    dischargedOn: '退出现役日期 退役时间 退伍日期 退伍时间 退役年月 转业日期',
    cardNumber: '优待证 优待证编号 优待证号码 退役军人优待证号',
    note: noteHeaders,
  }),
  ...kept('volunteer', volunteer, {
    number: '志愿者号 编号 志愿者证号 志愿者注册号',
    skills: '技能特长 特长 服务技能 专长',
    registeredOn: '注册时间 登记日期 注册年月',
    serviceHours: '服务时长 累计时长 志愿服务时长 累计服务小时 服务时间',
    note: noteHeaders,
  }),
];

/** What a person is to a department. Only the ledger of the department may keep it (see `isEligible`). */
export const statusEntries: readonly Entry[] = [...assistance, ...party, ...work, ...healthAndBelonging];
