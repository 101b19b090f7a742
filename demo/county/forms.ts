/** Forms that departments of the demo county ask every month, so that nobody begins at an empty page. All invented. */
interface DemoForm {
  /** Which officer designs and sends it; civil affairs admits all of them. */
  readonly user: string;
  readonly department: string;
  readonly title: string;
}

export interface DemoList extends DemoForm {
  /** The ledger whose columns it asks, without the remarks. */
  readonly ledger: string;
  /** Headers of the columns that the department cannot do without. */
  readonly needs: readonly string[];
}

export interface DemoSheet extends DemoForm {
  /** Headers by the published fact that fills them. */
  readonly figures: Readonly<Record<string, string>>;
  /** What nobody counts yet. */
  readonly asks: string;
  readonly why: string;
}

export const demoLists: readonly DemoList[] = [
  {
    user: 'minzheng',
    department: 'civil-affairs',
    title: '低保对象月报',
    ledger: 'T06',
    needs: ['保障类别', '月保障金额', '联系电话', '银行账号'],
  },
  { user: 'canlian', department: 'disabled-federation', title: '残疾人月报', ledger: 'T09', needs: ['残疾类别', '残疾等级', '残疾证号'] },
  { user: 'tuiyi', department: 'veterans', title: '退役军人月报', ledger: 'T24', needs: ['入伍日期', '退役日期', '联系电话'] },
];

export const demoSheets: readonly DemoSheet[] = [
  {
    user: 'minzheng',
    department: 'civil-affairs',
    title: '社区服务月报',
    figures: {
      'residents.usual': '常住人口',
      'statuses.lowIncomePersons': '低保人数',
      'statuses.elders': '老年人数',
      'statuses.elderVisits': '走访老人次数',
    },
    asks: '本月助餐人次',
    why: '看社区助餐点用得怎么样',
  },
];
