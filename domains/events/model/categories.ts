import type { Department } from '@linli/kernel/model';

/** A category as a county begins with it. */
export interface CategoryForm {
  readonly number: string;
  readonly label: string;
  readonly labelEn: string;
  readonly class: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly department: Department;
  readonly limitDays: number;
  readonly responseHours: number | null;
  readonly urgent: boolean;
  readonly public: boolean;
  readonly blurred: boolean;
  readonly advice: string | null;
}

interface More {
  readonly hours?: number;
  readonly advice?: string;
}

type Line = readonly [number: string, label: string, labelEn: string, department: Department, limitDays: number, more?: More];

/** What holds for a whole class: is it urgent, is it shown, is its place blurred. */
const classes = {
  A: { public: true, blurred: false },
  B: { public: true, blurred: false },
  C: { public: true, blurred: false },
  D: { public: false, blurred: true },
  E: { public: false, blurred: true },
  F: { public: false, blurred: true },
} as const;

const fire = '先离开危险的地方，打 119，再来上报。';
const gas = '先关总阀、开窗，不开关电器，到屋外打燃气抢修电话和 119，再来上报。';
const hurt = '先打 120，再来上报。';
const lost = '先打 110 报警，再来上报。';

/** domain.md 4.2. 水务、城管 are no departments of their own here: what is theirs goes to 住建. */
const lines: readonly Line[] = [
  ['A01', '路灯', 'Street lamp', 'housing', 5],
  ['A02', '井盖', 'Manhole cover', 'housing', 3, { hours: 2, advice: '先提醒路人绕开，有条件的放个明显的东西挡住。' }],
  ['A03', '健身器材', 'Exercise equipment', 'housing', 5],
  ['A04', '楼道照明', 'Stairwell light', 'housing', 5],
  ['A05', '供排水', 'Water and drains', 'housing', 5],
  ['A06', '无障碍设施', 'Barrier-free access', 'disabled-federation', 5],
  ['A07', '漏电', 'Live metal', 'housing', 3, { hours: 2, advice: '别碰也别靠近，看好孩子，再来上报。' }],
  ['B01', '垃圾清运', 'Waste collection', 'housing', 1],
  ['B02', '占道杂物', 'Things in the way', 'housing', 2],
  ['B03', '积水', 'Standing water', 'housing', 1],
  ['B04', '绿化', 'Greenery', 'housing', 3],
  ['B05', '噪声油烟', 'Noise and fumes', 'housing', 3],
  ['C01', '消防通道', 'Blocked fire lane', 'emergency', 5, { hours: 2 }],
  ['C02', '电动车充电', 'Charging of e-bikes', 'emergency', 5, { hours: 2 }],
  ['C03', '燃气', 'Gas', 'emergency', 5, { hours: 2, advice: gas }],
  ['C04', '高空坠物', 'Falling objects', 'emergency', 5, { hours: 2 }],
  ['C05', '危房', 'Unsafe building', 'housing', 5, { hours: 2 }],
  ['C06', '地质、汛情', 'Landslide or flood', 'emergency', 5, { hours: 2, advice: '先往高处、空旷处走，再来上报。' }],
  ['D01', '邻里纠纷', 'Between neighbours', 'justice', 15],
  ['D02', '物业纠纷', 'With the management', 'justice', 15],
  ['D03', '家庭纠纷', 'In a family', 'justice', 15],
  ['D04', '劳资纠纷', 'About work', 'justice', 15],
  ['D05', '土地房屋纠纷', 'About land and houses', 'justice', 15],
  ['E01', '独居老人帮扶', 'Help for old people alone', 'civil-affairs', 5],
  ['E02', '残疾人帮扶', 'Help for disabled people', 'disabled-federation', 5],
  ['E03', '政策咨询', 'Question about a policy', 'government-office', 5],
  ['E04', '代办', 'Errand', 'civil-affairs', 5],
  ['E05', '心理支持', 'Somebody to talk to', 'health', 5],
  ['F01', '火情', 'Fire', 'emergency', 1, { hours: 1, advice: fire }],
  ['F02', '伤病', 'Injury or illness', 'health', 1, { hours: 1, advice: hurt }],
  ['F03', '走失', 'Missing person', 'public-security', 1, { hours: 1, advice: lost }],
  ['F04', '停水停电', 'No water or power', 'housing', 1, { hours: 1 }],
];

const formOf = ([number, label, labelEn, department, limitDays, more]: Line): CategoryForm => {
  const own = number.slice(0, 1) as CategoryForm['class'];
  return {
    number,
    label,
    labelEn,
    class: own,
    department,
    limitDays,
    responseHours: more?.hours ?? null,
    urgent: more?.hours !== undefined,
    ...classes[own],
    advice: more?.advice ?? null,
  };
};

/** The categories with which a county begins; it edits them as data (domain.md 4.2). */
export const defaultCategories: readonly CategoryForm[] = lines.map(formOf);
