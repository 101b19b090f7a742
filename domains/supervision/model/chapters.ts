import type { Text } from '@linli/kernel/model';

/** A line of the plan: one of its 34 measured targets, said in our words. Those without an indicator are not yet measured. */
export interface PlanLine {
  readonly plan: string;
  readonly label: Text;
}

export interface Chapter {
  readonly key: string;
  readonly label: Text;
  readonly lines: readonly PlanLine[];
}

const line = (plan: string, zh: string, en: string): PlanLine => ({ plan, label: { zh, en } });

/** The plan's order: goals, then its four breakthroughs, then the measures (M07, M10). */
export const chapters: readonly Chapter[] = [
  {
    key: 'goals',
    label: { zh: '总目标', en: 'Goals' },
    lines: [
      line('Q01', '一年内重点任务全部达标', 'All binding targets met within the year'),
      line('Q02', '年底达到省级和谐社区标准', 'Provincial standard reached by the end of the year'),
      line('Q03', '五年末获省级和谐社区认定', 'Provincial recognition by the end of five years'),
      line('Q04', '党组织、居委会、服务站齐全', 'Party organisation, committee and station complete'),
      line('Q09', '四社联动示范社区', 'Model communities of four-way linkage'),
      line('Q11', '信息平台覆盖所有城镇社区', 'Platform in use in every urban community'),
      line('Q31', '居民满意度提高', 'Satisfaction of residents rises'),
    ],
  },
  {
    key: 'staff',
    label: { zh: '队伍建设', en: 'Staff' },
    lines: [
      line('Q05', '专职工作人员不少于 4 人', 'At least four full-time workers'),
      line('Q06', '社会工作专业人员不少于 1 人', 'At least one professional social worker'),
      line('Q19', '按暂住人口增配人员', 'Staffing grows with temporary residents'),
      line('Q20', '不得抽调借用专职人员', 'No secondment of full-time workers'),
      line('Q28', '值守无空档', 'No uncovered hour of duty'),
      line('Q29', '居委会主任全员培训', 'Every director trained'),
    ],
  },
  {
    key: 'facilities',
    label: { zh: '服务设施', en: 'Facilities' },
    lines: [
      line('Q12', '办公用房和室外场所达标', 'Office and outdoor space'),
      line('Q30', '标识、窗口、规范、公示栏、牌匾五统一', 'The five unified elements'),
      line('Q16', '数据一次收集、共享使用', 'Collected once, used by many'),
      line('Q17', '示范网格', 'Demonstration grids'),
      line('Q18', '网格化管理全覆盖', 'Grids cover every community'),
    ],
  },
  {
    key: 'services',
    label: { zh: '社区服务', en: 'Services' },
    lines: [
      line('Q07', '每个社区 2 个以上社会组织', 'Two or more social organisations each'),
      line('Q08', '注册志愿者达到居民的 8%', 'Volunteers are 8 % of residents'),
      line('Q10', '一站式大厅和功能达标', 'One-stop hall and its functions up to standard'),
      line('Q13', '大厅面积 50 平方米以上', 'Hall of 50 m² or more'),
      line('Q14', '每个社区都有一站式大厅', 'A one-stop hall in every community'),
      line('Q15', '五类服务全覆盖', 'All five areas of service'),
      line('Q21', '志愿服务站全部建立', 'A volunteer station in every community'),
    ],
  },
  {
    key: 'burden',
    label: { zh: '社区减负', en: 'Burden' },
    lines: [
      line('Q22', '减负示范社区', 'Model communities of burden reduction'),
      line('Q23', '部门不单独考核社区', 'No separate assessment by departments'),
      line('Q24', '取消一票否决', 'Veto items end'),
      line('Q25', '不出具超范围证明', 'No certificate outside the seal’s scope'),
    ],
  },
  {
    key: 'measures',
    label: { zh: '保障措施', en: 'Measures' },
    lines: [
      line('Q26', '季度通报、年中评比、年末考核', 'Quarterly bulletin, mid-year and year-end evaluation'),
      line('Q27', '镇每月按时报送', 'Towns report every month'),
      line('Q32', '三项经费到位', 'Three funds arrive'),
      line('Q33', '镇联络员到位', 'Liaison officer in every town'),
      line('Q34', '镇实施方案上报', 'A plan of its own in every town'),
    ],
  },
];

/** What the plan asks in words and without a figure (M34): shown where the programme asks it. */
export const handlingChapter: Chapter = {
  key: 'handling',
  label: { zh: '办事质量', en: 'How the hall serves' },
  lines: [
    line('S01', '办件按时办结', 'Applications finished in time'),
    line('S02', '办完有人评价', 'Applications rated'),
    line('S03', '评价是好评', 'Rated well'),
  ],
};

/** Rows that a county added to its programme itself. */
export const OWN_ROW = /^X(\d+)$/;

/** The chapter behind the plan's own: what the county asks beyond it. */
export const ownChapter: Omit<Chapter, 'lines'> = { key: 'own', label: { zh: '本县目标', en: 'Targets of the county' } };
