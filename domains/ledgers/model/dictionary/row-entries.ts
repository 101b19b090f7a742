import { hazard } from '@linli/events/model';
import { dispute } from '@linli/mediation/model';
import { estate, organisation } from '@linli/organisations/model';
import { dwelling, household, lease } from '@linli/residents/model';
import type { Entry } from './entry.ts';
import { gridOf, kept, known, noteHeaders, numberHeaders, phoneHeaders } from './kept.ts';

const addressHeaders =
  '现居住地址 房屋地址 房屋坐落 坐落 出租房屋地址 房屋座落 现住址 现居住地 居住地址 住址 家庭住址 家庭地址 地址 详细地址 详细住址 实际居住地址 现居地址 现住地址 居住详址 出租屋地址 住房地址';

/**
 * Facts of what is no person: homes, leases, organisations, estates, hazards, disputes. A name or number in such a line is its
 * owner's, its head's or a party's, never a resident's own.
 */
export const rowEntries: readonly Entry[] = [
  ...kept('dwelling', dwelling, {
    address: addressHeaders,
    kind: '住房性质 房屋类型 住房类型 房屋类别',
    areaM2: '房屋面积 住房面积 面积 建筑面积平方米 居住面积',
    note: noteHeaders,
  }),
  gridOf(household),
  known(
    'household.residents',
    'self',
    'integer',
    { zh: '居住人数', en: 'People living there' },
    '人数 现住人数 实住人数 实际居住人数 居住人口 入住人数 常住人数 住户人数',
    true,
  ),
  ...kept('lease', lease, {
    landlord: '房东 房主姓名 出租人 出租人姓名 房主 产权人 产权人姓名',
    landlordIdentityNumber: numberHeaders,
    phone: `${phoneHeaders} 房东电话 房东联系电话 出租人电话`,
    tenant: '承租人 租客 租客姓名 租户 租户姓名 租房人',
    since: '起租日期 租赁日期 出租日期 起租时间 租赁起始时间 租赁开始时间 租赁开始日期 出租时间 租住日期 租住时间 租赁时间',
    until: '租赁到期日期 到期日期',
    note: noteHeaders,
  }),
  gridOf(lease),
  ...kept('organisation', organisation, {
    name: '团队名称 社会组织名称 社团名称 名称 组织全称',
    head: '主要负责人 负责人姓名 法定代表人 组织负责人 队长',
    headIdentityNumber: numberHeaders,
    foundedOn: '组建日期 成立时间 登记时间',
    filingNumber: '备案证号 备案 登记号 备案编号 登记证号 备案号 统一社会信用代码 登记备案号',
    members: '会员人数 人数 会员数 成员数',
    scope: '主要业务 活动内容 服务内容 活动范围 业务内容',
    phone: `${phoneHeaders} 负责人电话`,
    note: noteHeaders,
  }),
  ...kept('estate', estate, {
    name: '小区 物业小区 住宅小区名称 小区名',
    company: '物业公司 物业服务企业 物业单位 物业公司名称 物业服务公司',
    chair: '业主委员会主任 主任姓名 业委会负责人',
    foundedOn: '组建日期 业委会成立日期 成立时间 业委会成立时间',
    households: '住户数 总户数 入住户数',
    phone: `${phoneHeaders} 物业电话`,
    note: noteHeaders,
  }),
  ...kept('hazard', hazard, {
    location: '位置 隐患地点 隐患部位 排查地点 隐患位置 具体位置',
    kind: '隐患类别 类型 隐患种类',
    foundOn: '排查时间 检查日期 检查时间 发现日期',
    finder: '检查人 排查人员 检查人员 发现人',
    responsible: '责任人 整改责任单位 责任单位 整改单位',
    dueOn: '期限 整改时限 限期整改日期 整改期限日期',
    fixedOn: '销号日期 整改完成时间 整改完成日期 整改时间 完成日期 整改完成时间',
    outcome: '整改状态 情况 整改措施 处理情况 整改结果 整改落实情况',
    note: noteHeaders,
  }),
  gridOf(hazard),
  ...kept('dispute', dispute, {
    party: '纠纷当事人 双方当事人 当事人 申请人姓名 当事人名称 申请人',
    partyIdentityNumber: numberHeaders,
    phone: `${phoneHeaders} 当事人电话`,
    kind: '类型 纠纷类别 矛盾类型 纠纷性质 矛盾纠纷类型',
    acceptedOn: '受理时间 登记日期 调解日期 登记时间',
    mediator: '调解人 调解人员 调解员姓名 承办人',
    result: '结果 处理结果 调处结果 调解情况 化解情况',
    agreementNumber: '协议编号 调解协议书编号 协议书号 调解协议编号 卷宗编号',
    note: noteHeaders,
  }),
];
