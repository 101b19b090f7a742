import type { Text } from '@linli/kernel/model';

/** What can be done about each reason, in a sentence under its heading. */
export const reasonHelp: Readonly<Record<string, Text>> = {
  fault: { zh: '照原件把正确的内容填上，就存进这个人的记录。', en: 'Enter what is right; it is saved to the record of the person.' },
  'unknown-column': {
    zh: '说清楚这一列是什么，整列一起补到登记册。',
    en: 'Say what the column is; all of it is filled into the register.',
  },
  'other-role': {
    zh: '这一列说的是房东、联系人这些人，不是本人；目前还没有地方登记。',
    en: 'The column speaks of somebody else, a landlord or a contact; there is no place for it yet.',
  },
  undecided: { zh: '找出这一行是谁，再把内容归到他名下。', en: 'Find out who the line is about and place it with them.' },
  'no-person': { zh: '表里没写姓名。知道是谁就归过去，不知道就移走。', en: 'The line names nobody. Place it if you know who it is.' },
  'kept-other': {
    zh: '登记册里另有内容，没有改。以这里的为准就填上。',
    en: 'The register says otherwise and was kept. Enter it here if this is right.',
  },
  'held-elsewhere': {
    zh: '这个人由另一个社区登记，内容不一样，请和那边核对。',
    en: 'Another community holds the person and says otherwise: compare with them.',
  },
  spare: { zh: '同一项在表里写了两遍，已经用了前一个。', en: 'The same fact stood twice in the table; the first was used.' },
};

const SHORTEST_REASON = 2;

/** Says enough to be kept? */
export const isReason = (text: string): boolean => text.trim().length >= SHORTEST_REASON;

export const usualReasons: readonly Text[] = [
  { zh: '不需要登记', en: 'Not needed' },
  { zh: '原表写错，已核对', en: 'A mistake of the table, checked' },
  { zh: '已经登记过', en: 'Registered already' },
];
