import { codeItems, codeList } from './code-list.ts';

/** Hazards by the classes of the grid's events (defaults after GB/T 34300-2017; a county may add its own). */
export const hazardKindCodes = codeList('hazard-kind', {
  standard: 'GB/T 34300-2017',
  label: { zh: '隐患类型', en: 'Kind of hazard' },
  items: codeItems([
    ['C01', '消防通道', 'Blocked fire lane', '消防通道堵塞', '消防', '消防隐患', '楼道堆物', '堵塞消防通道', '火灾隐患', '消防设施'],
    ['C02', '电动车充电', 'Charging of e-bikes', '电动自行车充电', '飞线充电', '电动车飞线充电', '电动车违规充电', '违规充电', '电动车'],
    ['C03', '燃气', 'Gas', '燃气隐患', '燃气泄漏', '燃气泄露', '燃气安全', '燃气管道', '液化气'],
    ['C04', '高空坠物', 'Falling objects', '高空抛物', '外墙脱落', '坠物'],
    ['C05', '危房', 'Unsafe building', '房屋安全', '危险房屋', '危旧房', '房屋隐患', '自建房'],
    [
      'C06',
      '地质、汛情',
      'Landslide or flood',
      '地质灾害',
      '汛情',
      '滑坡',
      '边坡滑塌',
      '滑塌',
      '山体滑坡',
      '边坡',
      '塌方',
      '崩塌',
      '落石',
      '泥石流',
      '地质',
      '防汛',
      '山洪',
      '地灾点',
      '内涝',
      '积水',
    ],
    ['C07', '用电', 'Electricity', '用电安全', '线路老化', '电气', '私拉乱接', '用电隐患'],
    ['C08', '道路交通', 'Traffic', '交通安全', '道路', '交通', '交通隐患'],
    ['C99', '其他隐患', 'Other hazard', '其他', '其它'],
  ]),
});

/** Disputes by the classes of the grid's events and of the mediation statistics. */
export const disputeKindCodes = codeList('dispute-kind', {
  standard: '人民调解法 2',
  label: { zh: '纠纷类型', en: 'Kind of dispute' },
  items: codeItems([
    ['D01', '邻里纠纷', 'Neighbours', '邻里', '邻里矛盾', '相邻权纠纷', '相邻关系'],
    ['D02', '物业纠纷', 'Property management', '物业', '物业服务纠纷', '物业费纠纷'],
    ['D03', '婚姻家庭纠纷', 'Family', '家庭', '婚姻家庭', '家庭纠纷', '婚姻', '赡养纠纷', '家庭矛盾', '继承纠纷'],
    ['D04', '劳动争议', 'Labour', '劳资', '劳资纠纷', '劳动纠纷', '欠薪', '拖欠工资', '工资纠纷'],
    ['D05', '土地房屋纠纷', 'Land and housing', '土地房屋', '土地纠纷', '宅基地纠纷', '房屋纠纷', '山林土地', '房屋宅基地', '征地拆迁'],
    ['D06', '损害赔偿纠纷', 'Damages', '损害赔偿', '赔偿', '人身损害', '交通事故', '道路交通事故'],
    ['D07', '合同与消费纠纷', 'Contract and purchase', '合同纠纷', '消费纠纷', '债务纠纷', '借贷纠纷', '合同', '经济纠纷'],
    ['D99', '其他纠纷', 'Other', '其他', '其它'],
  ]),
});

/** What came of a mediation (人民调解法 28-33). */
export const disputeResultCodes = codeList('dispute-result', {
  standard: '人民调解法 26-33',
  label: { zh: '调解结果', en: 'Result' },
  items: codeItems([
    ['open', '调解中', 'In mediation', '正在调解', '未结', '调处中', '待调解'],
    ['written', '达成书面协议', 'Written agreement', '达成协议', '调解成功', '书面协议', '成功', '已达成协议', '已调解', '调解协议'],
    ['oral', '达成口头协议', 'Oral agreement', '口头协议', '和解', '双方和解', '口头和解'],
    ['failed', '调解不成', 'No agreement', '未达成协议', '调解失败', '不成功', '失败', '未成功'],
    ['ended', '终止调解', 'Mediation ended', '终止', '调解终止', '已终止'],
    ['referred', '移送有关部门', 'Referred', '移送', '转有关部门', '引导诉讼', '建议诉讼', '转司法所'],
    ['withdrawn', '当事人撤回', 'Withdrawn', '撤回', '撤销申请', '当事人撤回申请'],
  ]),
});
