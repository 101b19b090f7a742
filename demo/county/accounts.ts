/** One for every desk. All names are invented; all accounts have the same password, printed at the start of a demo. */
export interface DemoAccount {
  readonly user: string;
  readonly name: string;
  /** What the person sits at, in words for the sign-in page. */
  readonly desk: { readonly zh: string; readonly en: string };
  readonly role:
    | 'community-worker'
    | 'grid-worker'
    | 'town-officer'
    | 'county-officer'
    | 'city-officer'
    | 'province-officer'
    | 'system-admin'
    | 'security-admin'
    | 'audit-admin';
  /** The subtree in which the account acts: 2 to 15 digits. */
  readonly place: string;
  readonly departments: readonly string[];
}

export const demoPassword = 'Qingshan-Lvshui-2026';

export const demoAccounts: readonly DemoAccount[] = [
  {
    user: 'nanjie',
    name: '宋知夏',
    desk: { zh: '南街社区工作者', en: 'Community worker, Nanjie' },
    role: 'community-worker',
    place: '610921100001',
    departments: [],
  },
  {
    user: 'beijie',
    name: '罗听澜',
    desk: { zh: '北街社区工作者', en: 'Community worker, Beijie' },
    role: 'community-worker',
    place: '610921100002',
    departments: [],
  },
  {
    user: 'xijie',
    name: '陶知微',
    desk: { zh: '西街社区工作者', en: 'Community worker, Xijie' },
    role: 'community-worker',
    place: '610921100003',
    departments: [],
  },
  {
    user: 'wangge',
    name: '田小满',
    desk: { zh: '南街社区第一网格网格员', en: 'Grid worker, Nanjie grid 1' },
    role: 'grid-worker',
    place: '610921100001001',
    departments: [],
  },
  {
    user: 'chengguan',
    name: '叶景行',
    desk: { zh: '城关镇工作人员', en: 'Town officer, Chengguan' },
    role: 'town-officer',
    place: '610921100',
    departments: [],
  },
  {
    user: 'minzheng',
    name: '苏令仪',
    desk: { zh: '县民政局工作人员', en: 'County civil affairs officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['civil-affairs'],
  },
  {
    user: 'renshe',
    name: '姚若谷',
    desk: { zh: '县人社局工作人员', en: 'County human resources officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['human-resources'],
  },
  {
    user: 'zuzhi',
    name: '唐予安',
    desk: { zh: '县委组织部工作人员', en: 'County party organisation officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['organisation'],
  },
  {
    user: 'gongan',
    name: '邓长风',
    desk: { zh: '县公安局工作人员', en: 'County public security officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['public-security'],
  },
  {
    user: 'yibao',
    name: '冯芷溪',
    desk: { zh: '县医保局工作人员', en: 'County medical insurance officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['medical-insurance'],
  },
  {
    user: 'canlian',
    name: '韩采薇',
    desk: { zh: '县残联工作人员', en: "County disabled persons' federation officer" },
    role: 'county-officer',
    place: '610921',
    departments: ['disabled-federation'],
  },
  {
    user: 'weijian',
    name: '曹星野',
    desk: { zh: '县卫健局工作人员', en: 'County health officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['health'],
  },
  {
    user: 'tuiyi',
    name: '彭松年',
    desk: { zh: '县退役军人局工作人员', en: 'County veterans officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['veterans'],
  },
  {
    user: 'sifa',
    name: '潘惟宁',
    desk: { zh: '县司法局工作人员', en: 'County justice officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['justice'],
  },
  {
    user: 'yingji',
    name: '董望舒',
    desk: { zh: '县应急局工作人员', en: 'County emergency officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['emergency'],
  },
  {
    user: 'zhujian',
    name: '袁秋实',
    desk: { zh: '县住建局工作人员', en: 'County housing officer' },
    role: 'county-officer',
    place: '610921',
    departments: ['housing'],
  },
  {
    user: 'ankang',
    name: '沈云舒',
    desk: { zh: '市民政局工作人员', en: 'City civil affairs officer' },
    role: 'city-officer',
    place: '6109',
    departments: ['civil-affairs'],
  },
  {
    user: 'shaanxi',
    name: '程怀瑾',
    desk: { zh: '省民政厅工作人员', en: 'Province civil affairs officer' },
    role: 'province-officer',
    place: '61',
    departments: ['civil-affairs'],
  },
  {
    user: 'xitong',
    name: '卢青禾',
    desk: { zh: '系统管理员', en: 'System administrator' },
    role: 'system-admin',
    place: '610921',
    departments: [],
  },
  {
    user: 'anquan',
    name: '崔照野',
    desk: { zh: '安全管理员', en: 'Security administrator' },
    role: 'security-admin',
    place: '610921',
    departments: [],
  },
  {
    user: 'shenji',
    name: '范念初',
    desk: { zh: '审计管理员', en: 'Audit administrator' },
    role: 'audit-admin',
    place: '610921',
    departments: [],
  },
];
