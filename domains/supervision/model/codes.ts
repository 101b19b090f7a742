import { codeItems, codeList } from '@linli/kernel/model';

/** The plan's verbs differ in force; a missed “strive” is amber, a missed “must” red (domain.md 13.0). */
export const strengthCodes = codeList('target-strength', {
  standard: 'domain.md 13.0',
  label: { zh: '力度', en: 'Strength' },
  items: codeItems([
    ['must', '必须', 'Must', '确保', '不少于'],
    ['strive', '力争', 'Strive', '争取'],
    ['explore', '探索', 'Explore', '试点', '逐步'],
  ]),
});

export const targetOpCodes = codeList('target-op', {
  standard: '民法典 1259',
  label: { zh: '比较', en: 'Comparison' },
  items: codeItems([
    ['at-least', '不少于', 'At least', '以上'],
    ['at-most', '不多于', 'At most', '以内'],
    ['exactly', '等于', 'Exactly'],
  ]),
});
