import type { Text } from '@linli/kernel/model';
import { areaCodes } from '../codes.ts';

/** What is known of the hall of a community, all its rooms and windows taken together. */
export interface HallFacts {
  readonly areaM2: number;
  readonly open: boolean;
  readonly flowPosted: boolean;
  readonly noticeBoard: boolean;
  readonly windows: number;
  readonly areas: readonly string[];
}

const AREA_MIN = 50; // m², Q13

export interface Check {
  /** Rows of the plan that it decides. */
  readonly plan: string;
  readonly label: Text;
  readonly met: boolean;
  /** How it stands, in words. */
  readonly now: Text;
}

/** The standard of a hall (Q10), line by line, as the plan counts it. */
export function hallChecks(of: HallFacts): readonly Check[] {
  const missing = areaCodes.items.filter(({ code }) => !of.areas.includes(code));
  const said = (yes: boolean): Text => (yes ? { zh: '有', en: 'Yes' } : { zh: '没有', en: 'No' });
  return [
    {
      plan: 'Q14',
      label: { zh: '大厅对外服务', en: 'The hall serves the public' },
      met: of.open,
      now: of.open ? { zh: '正在服务', en: 'Open' } : { zh: '没有开', en: 'Not open' },
    },
    {
      plan: 'Q13',
      label: { zh: `面积 ${AREA_MIN} 平方米以上`, en: `${AREA_MIN} m² or more` },
      met: of.areaM2 >= AREA_MIN,
      now: { zh: `${of.areaM2} 平方米`, en: `${of.areaM2} m²` },
    },
    {
      plan: 'Q15',
      label: { zh: '五类服务都有窗口', en: 'A window for each of the five areas' },
      met: missing.length === 0,
      now:
        missing.length === 0
          ? { zh: '五类都有', en: 'All five' }
          : { zh: `缺 ${missing.map(({ zh }) => zh).join('、')}`, en: `Missing: ${missing.map(({ en }) => en).join(', ')}` },
    },
    {
      plan: 'Q10',
      label: { zh: '有开着的窗口', en: 'Open windows' },
      met: of.windows > 0,
      now: { zh: `${of.windows} 个`, en: String(of.windows) },
    },
    { plan: 'Q10', label: { zh: '办事流程图上墙', en: 'Flow chart posted' }, met: of.flowPosted, now: said(of.flowPosted) },
    { plan: 'Q10', label: { zh: '设有公示栏', en: 'Notice board' }, met: of.noticeBoard, now: said(of.noticeBoard) },
  ];
}
