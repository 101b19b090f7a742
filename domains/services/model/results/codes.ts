import { codeItems, codeList } from '@linli/kernel/model';

/** What somebody receives in money, as far as no register of its own tells it. */
export const benefitKindCodes = codeList('benefit-kind', {
  standard: 'Linli',
  label: { zh: '补贴种类', en: 'Kind of benefit' },
  items: codeItems([
    ['pension', '城乡居民养老金', 'Residents’ pension', '养老金', '养老待遇'],
    ['flexible-work', '灵活就业社会保险补贴', 'Insurance subsidy for flexible workers', '灵活就业补贴', '社保补贴'],
    ['medical', '医疗救助金', 'Medical assistance', '医疗救助'],
    ['disability-living', '困难残疾人生活补贴', 'Living allowance for disabled people in need', '残疾人生活补贴'],
    ['disability-nursing', '重度残疾人护理补贴', 'Nursing allowance for severely disabled people', '残疾人护理补贴'],
    ['old-age', '高龄老人生活保健补贴', 'Health allowance for persons of advanced age', '高龄补贴'],
    ['poor-elder', '经济困难高龄失能老年人补贴', 'Allowance for poor elders who need care', '高龄失能补贴'],
    ['orphan', '孤儿基本生活费', 'Living allowance of an orphan', '孤儿补贴'],
    ['unattended', '事实无人抚养儿童基本生活补贴', 'Allowance for children whom nobody in fact brings up', '事实无人抚养补贴'],
    ['family-planning', '计划生育家庭奖励扶助金', 'Support for families of the former family planning', '奖励扶助', '奖扶金'],
    ['child-raising', '育儿补贴', 'Child-raising subsidy'],
    ['party-care', '困难党员帮扶金', 'Help for party members in hardship', '党员帮扶'],
  ]),
});

export const benefitCycleCodes = codeList('benefit-cycle', {
  standard: 'Linli',
  label: { zh: '发放方式', en: 'How it is paid' },
  open: false,
  items: codeItems([
    ['once', '一次性', 'Once', '一次'],
    ['month', '按月', 'Monthly', '每月', '月'],
    ['quarter', '按季', 'Quarterly', '每季', '季度'],
    ['year', '按年', 'Yearly', '每年', '年'],
  ]),
});

export const certificateKindCodes = codeList('issued-certificate-kind', {
  standard: '民发〔2020〕20号',
  label: { zh: '证明种类', en: 'Kind of certificate' },
  items: codeItems([
    ['party-member', '党员身份证明', 'Certificate of party membership'],
    ['voluntary-service', '志愿服务记录证明', 'Certificate of voluntary service'],
    ['only-child', '独生子女父母光荣证', 'Certificate for parents of an only child', '光荣证'],
    ['family-card', '优抚对象优待证', 'Preference card for families of the fallen and disabled', '优待证'],
  ]),
});

export const daySlotCodes = codeList('day-slot', {
  standard: 'Linli',
  label: { zh: '时段', en: 'Part of the day' },
  open: false,
  items: codeItems([
    ['morning', '上午', 'Morning'],
    ['afternoon', '下午', 'Afternoon'],
    ['evening', '晚上', 'Evening'],
  ]),
});

export const checkWayCodes = codeList('entitlement-check-way', {
  standard: '人社厅发〔2018〕107号',
  label: { zh: '认证方式', en: 'How it was checked' },
  items: codeItems([
    ['phone', '手机刷脸', 'By phone', '自助认证', '人脸识别'],
    ['counter', '窗口当面', 'At the counter', '现场认证'],
    ['visit', '上门认证', 'By a visit', '上门'],
    ['shared', '数据比对', 'By other records', '信息比对'],
  ]),
});

export const employmentWayCodes = codeList('employment-way', {
  standard: '就业服务与就业管理规定 61-63',
  label: { zh: '就业方式', en: 'Kind of work' },
  items: codeItems([
    ['employed', '单位就业', 'Employed', '受雇', '用人单位'],
    ['self-employed', '自主创业', 'Self-employed', '个体经营', '创业'],
    ['flexible', '灵活就业', 'Flexible work', '打零工', '自由职业'],
    ['public-post', '公益性岗位', 'Public post', '公岗'],
  ]),
});

export const cardServiceCodes = codeList('social-card-service', {
  standard: '社会保险法 58',
  label: { zh: '办理业务', en: 'What was done' },
  open: false,
  items: codeItems([
    ['activate', '启用', 'Activated', '激活'],
    ['block', '挂失', 'Blocked'],
    ['unblock', '解除挂失', 'Unblocked', '解挂'],
    ['password', '密码重置', 'New password', '重置密码'],
  ]),
});

export const housingSupportCodes = codeList('housing-support', {
  standard: '公共租赁住房管理办法 7',
  label: { zh: '保障方式', en: 'Kind of support' },
  items: codeItems([
    ['dwelling', '实物配租', 'A dwelling', '配租'],
    ['rent', '租赁补贴', 'Rent subsidy', '租金补贴'],
  ]),
});

export const healthServiceCodes = codeList('booked-health-service', {
  standard: '国家基本公共卫生服务规范（第三版）',
  label: { zh: '预约服务', en: 'Service' },
  items: codeItems([
    ['pregnancy-check', '孕前优生健康检查', 'Health check before pregnancy', '孕前检查'],
    ['elder-check-up', '老年人健康体检', 'Yearly check-up from 65', '老年体检'],
    ['vaccination', '预防接种', 'Vaccination', '打疫苗'],
    ['vaccination-check', '接种证查验', 'Check of the vaccination record', '查验'],
  ]),
});

export const publicServiceCodes = codeList('public-service-kind', {
  standard: '基本医疗卫生与健康促进法 67',
  label: { zh: '服务内容', en: 'Service' },
  items: codeItems([
    ['pests', '除四害', 'Pest control', '消杀', '灭鼠'],
    ['health-talk', '健康教育', 'Health talk', '健康讲座'],
  ]),
});

export const documentStateCodes = codeList('result-document-state', {
  standard: 'Linli',
  label: { zh: '证照状态', en: 'Standing' },
  open: false,
  items: codeItems([
    ['valid', '有效', 'Valid'],
    ['revoked', '已撤销', 'Revoked', '作废'],
  ]),
});
