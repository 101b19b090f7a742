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
    ['care', '照护陪伴', 'Care and company', '助老', '照料', '陪伴'],
    ['medical', '医疗急救', 'First aid', '医疗', '急救'],
    ['teaching', '课业辅导', 'Teaching', '辅导', '教育'],
    ['repair', '水电维修', 'Repairs', '维修'],
    ['law', '法律咨询', 'Legal advice', '法律'],
    ['arts', '文艺体育', 'Arts and sports', '文艺', '体育'],
    ['environment', '环境整治', 'Environment', '环保', '保洁'],
    ['other', '其他', 'Other', '其它'],
  ]),
});
