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
