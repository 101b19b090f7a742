import { codeItems, codeList } from '@linli/kernel/model';

/** The two kinds of grid (DB6101/T 3185-2024): for homes, and for markets, schools, hospitals, parks, businesses. */
export const gridKindCodes = codeList('grid-kind', {
  standard: 'GB/T 34300-2017',
  label: { zh: '网格类别', en: 'Kind of grid' },
  open: false,
  items: codeItems([
    ['base', '基础网格', 'Base grid', '基础', '普通网格'],
    ['special', '专属网格', 'Special grid', '专属', '专属单元', '专门网格'],
  ]),
});

/** What somebody does for a grid. The head of a group of households is the county's own custom (domain.md 4.1). */
export const gridPartCodes = codeList('grid-part', {
  standard: 'GB/T 34300-2017',
  label: { zh: '网格职务', en: 'Part in a grid' },
  open: false,
  items: codeItems([
    ['head', '网格长', 'Head of the grid', '格长'],
    ['worker', '网格员', 'Grid worker', '专职网格员', '兼职网格员'],
    ['household-head', '中心户长', 'Head of a group of households', '中心户'],
  ]),
});

/** What an evaluation of a demonstration grid came to. */
export const demonstrationResultCodes = codeList('demonstration-result', {
  standard: 'Linli',
  label: { zh: '评定结果', en: 'Result' },
  open: false,
  items: codeItems([
    ['recognised', '评为示范', 'Recognised', '通过', '达标'],
    ['not-yet', '暂不评定', 'Not yet', '未通过', '待提升'],
    ['withdrawn', '撤销示范', 'Withdrawn', '取消示范'],
  ]),
});

/** The four care groups that a community visits every quarter (domain.md 4.3). */
export const careGroupCodes = codeList('care-group', {
  standard: 'domain.md 4.3',
  label: { zh: '关爱对象', en: 'Care group' },
  items: codeItems([
    ['lone-elder', '独居老人', 'Elder living alone', '空巢老人', '独居'],
    ['disabled', '残疾人', 'Person with a disability', '残障人士'],
    ['child', '困境儿童', 'Child in need', '留守儿童', '困境（留守）儿童'],
    ['low-income', '低保对象', 'Low-income household', '低保户', '低保'],
  ]),
});

/** Nobody is visited who neither asked nor agreed. */
export const visitGroundCodes = codeList('visit-ground', {
  standard: 'Linli',
  label: { zh: '走访依据', en: 'Why visits are made' },
  open: false,
  items: codeItems([
    ['asked', '本人提出', 'Asked for it', '主动申请'],
    ['agreed', '本人同意', 'Agreed', '征得同意'],
    ['guardian', '监护人同意', 'A guardian agreed', '家属同意'],
  ]),
});

export const visitPurposeCodes = codeList('visit-purpose', {
  standard: 'Linli',
  label: { zh: '走访目的', en: 'Purpose of the visit' },
  items: codeItems([
    ['care', '看望问候', 'To see how they are', '看望', '慰问'],
    ['service', '上门办事', 'Service at home', '代办', '上门服务'],
    ['policy', '讲解政策', 'To explain a benefit', '政策宣传', '宣传政策'],
    ['safety', '安全提醒', 'Safety at home', '安全检查', '用火用电'],
    ['follow-up', '回访', 'To follow up'],
  ]),
});

export const visitResultCodes = codeList('visit-result', {
  standard: 'Linli',
  label: { zh: '走访情况', en: 'What came of it' },
  open: false,
  items: codeItems([
    ['well', '一切都好', 'All is well', '正常'],
    ['helped', '当场帮办', 'Helped on the spot', '已解决'],
    ['needs', '有事要跟进', 'Something to follow up', '需要帮助'],
    ['not-met', '没有见到人', 'Nobody met', '不在家', '无人在家'],
  ]),
});

/** In which squares the tiles of a base map are cut. Both lie right under CGCS2000; a map shifted to GCJ-02 does not and is not offered. */
export const baseMapKindCodes = codeList('base-map-kind', {
  standard: 'GB/T 35634-2017',
  label: { zh: '坐标系', en: 'Coordinates' },
  open: false,
  items: codeItems([
    ['mercator', '球面墨卡托（w）', 'Web Mercator', 'EPSG:3857'],
    ['degrees', '经纬度（c）', 'Degrees', 'EPSG:4490', 'EPSG:4326'],
  ]),
});
