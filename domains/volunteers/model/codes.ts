import { codeItems, codeList } from '@linli/kernel/model';

export const volunteerStatusCodes = codeList('volunteer-status', {
  standard: 'Linli',
  label: { zh: '志愿者状态', en: 'Volunteer status' },
  items: codeItems([
    ['registered', '已注册', 'Registered', '注册', '在册'],
    ['withdrawn', '已退出', 'Withdrawn', '退出', '注销'],
  ]),
});

export const volunteerSkillCodes = codeList('volunteer-skill', {
  standard: 'Linli',
  label: { zh: '服务特长', en: 'Skills' },
  items: codeItems([
    [
      'care',
      '照护陪伴',
      'Care and company',
      '助老',
      '照料',
      '照护',
      '陪伴',
      '陪护',
      '护理',
      '照料陪护',
      '生活照料',
      '养老服务',
      '为老服务',
      '照看',
    ],
    ['medical', '医疗急救', 'First aid', '医疗', '急救', '医护', '医疗保健', '保健', '卫生', '健康', '医疗卫生', '医疗服务'],
    ['teaching', '课业辅导', 'Teaching', '辅导', '教育', '教学', '辅导教学', '助学', '支教', '学业辅导', '课后辅导', '教育培训', '培训'],
    ['repair', '水电维修', 'Repairs', '维修', '水电', '修理', '家电维修', '维修服务'],
    ['law', '法律咨询', 'Legal advice', '法律', '法律服务', '普法', '法律援助'],
    [
      'arts',
      '文艺体育',
      'Arts and sports',
      '文艺',
      '体育',
      '文体',
      '文化体育',
      '文体活动',
      '唱歌跳舞',
      '歌舞',
      '唱歌',
      '舞蹈',
      '文艺演出',
      '文艺表演',
    ],
    ['environment', '环境整治', 'Environment', '环保', '保洁', '环境', '环境保护', '环卫', '环境卫生', '卫生清洁'],
    ['other', '其他', 'Other', '其它'],
  ]),
});
