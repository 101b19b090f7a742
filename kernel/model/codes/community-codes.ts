import { codeItems, codeList } from './code-list.ts';

/** Bodies of a community. Party organisation, committee and station make “两委一站” (Q04); villages have the same roles. */
export const bodyKindCodes = codeList('body-kind', {
  standard: 'M11, M15, Q04',
  label: { zh: '组织类别', en: 'Kind of body' },
  items: codeItems([
    [
      'party-organisation',
      '社区党组织',
      'Party organisation',
      '党组织',
      '党支部',
      '社区党支部',
      '党总支',
      '社区党总支',
      '党委',
      '社区党委',
      '村党支部',
      '村党组织',
      '村党总支',
    ],
    [
      'committee',
      '居民委员会',
      "Residents' or villagers' committee",
      '居委会',
      '社区居委会',
      '社区居民委员会',
      '村委会',
      '村民委员会',
      '居（村）委会',
      '村（居）委会',
    ],
    [
      'service-station',
      '社区服务站（服务中心）',
      'Service station or centre',
      '社区服务站',
      '服务站',
      '社区服务中心',
      '服务中心',
      '党群服务中心',
      '社区党群服务中心',
      '便民服务中心',
      '便民服务站',
      '便民服务室',
    ],
    [
      'supervision-committee',
      '监督委员会',
      'Supervision committee',
      '监委会',
      '居务监督委员会',
      '社区监督委员会',
      '村务监督委员会',
      '居监委',
      '村监委',
      '村（居）监督委员会',
    ],
  ]),
});

/** Posts of those who work for a community (domain.md 6). */
export const postKindCodes = codeList('post-kind', {
  standard: 'Linli',
  label: { zh: '岗位', en: 'Post' },
  items: codeItems([
    ['secretary', '书记', 'Party secretary', '党支部书记', '党总支书记', '党委书记', '社区书记', '支部书记', '支书'],
    ['director', '主任', 'Director', '居委会主任', '村主任', '社区主任', '村委会主任'],
    [
      'secretary-director',
      '书记兼主任',
      'Party secretary and director',
      '书记、主任',
      '书记主任',
      '一肩挑',
      '书记主任一肩挑',
      '支部书记兼主任',
      '书记（主任）',
    ],
    ['deputy-secretary', '副书记', 'Deputy party secretary', '党支部副书记', '党总支副书记'],
    ['deputy-director', '副主任', 'Deputy director', '居委会副主任', '村委会副主任', '社区副主任'],
    ['member', '委员', 'Committee member', '居委会委员', '村委会委员', '支部委员', '支委', '两委委员'],
    [
      'full-time-worker',
      '专职工作者',
      'Full-time community worker',
      '社区工作者',
      '专职工作人员',
      '社区专职工作人员',
      '专职社区工作者',
      '社区专干',
      '专干',
    ],
    ['grid-worker', '网格员', 'Grid worker', '专职网格员', '兼职网格员', '网格长', '网格管理员'],
    ['social-worker', '社工', 'Social worker', '社会工作者', '社会工作专业人员', '专业社工'],
    ['public-welfare', '公益岗', 'Public-welfare post', '公益性岗位', '公益岗位', '公岗'],
  ]),
});

/** Kinds of community premises (Q10, Q12, Q13, M50). */
export const premisesKindCodes = codeList('premises-kind', {
  standard: 'Q10, Q12, Q13, M50',
  label: { zh: '设施类别', en: 'Kind of premises' },
  items: codeItems([
    ['office', '办公服务用房', 'Office and service rooms', '办公用房', '办公服务场所', '办公室', '社区用房'],
    [
      'service-hall',
      '“一站式”服务大厅',
      'One-stop service hall',
      '服务大厅',
      '便民服务大厅',
      '一站式便民服务大厅',
      '一站式服务厅',
      '便民大厅',
    ],
    ['outdoor', '室外活动场所', 'Outdoor space', '室外场地', '室外活动场地', '文化广场', '活动广场', '户外活动场所'],
    ['activity-room', '活动室', 'Activity room', '居民活动室', '文化活动室', '老年活动室', '图书室', '农家书屋'],
    ['day-care', '日间照料中心', 'Day-care centre', '老年人日间照料中心', '社区日间照料中心', '幸福院', '互助幸福院'],
    ['volunteer-station', '志愿服务站', 'Volunteer station', '志愿服务工作站', '志愿者服务站'],
    ['other', '其他', 'Other', '其它'],
  ]),
});

/** How premises were come by. */
export const acquisitionModeCodes = codeList('acquisition-mode', {
  standard: 'M32',
  label: { zh: '取得方式', en: 'How it was acquired' },
  items: codeItems([
    ['new-build', '新建', 'Newly built', '自建', '新建房屋'],
    ['conversion', '改建', 'Converted', '改扩建', '改造', '扩建', '维修改造'],
    ['allocation', '公共资产划拨', 'Allocated public property', '划拨', '资产划拨', '调剂', '无偿划拨'],
    ['purchase', '购买', 'Bought', '购置', '购入'],
    ['lease', '租赁', 'Leased', '租用', '租借', '承租'],
    ['other', '其他', 'Other', '其它', '借用', '共用'],
  ]),
});

/** The five service areas of the one-stop hall (Q15). Their codes begin the codes of service items. */
export const serviceAreaCodes = codeList('service-area', {
  standard: 'Q15',
  label: { zh: '服务领域', en: 'Service area' },
  items: codeItems([
    ['DW', '社区党务', 'Party affairs', '党务', '党务服务', '党建'],
    ['LD', '劳动保障', 'Labour and social insurance', '劳动', '人社', '社会保障', '就业社保', '人力资源和社会保障'],
    ['MZ', '民政救助', 'Civil affairs and assistance', '民政', '救助', '社会救助'],
    ['ZZ', '综治调解', 'Public order and mediation', '综治', '调解', '司法调解', '综治司法'],
    ['WS', '计生卫生', 'Family planning and health', '卫生健康', '卫健', '卫生计生', '计生', '卫生'],
  ]),
});
