import type { Text } from '@linli/kernel/model';
import type { Tone } from '@linli/kernel/web';
import type { Counts, ImportRow } from '../wire.ts';

/** What the lines of an import can be narrowed to, in the order of the summary. */
export const shows = ['all', 'possible', 'conflict', 'fault', 'new', 'changed', 'known', 'elsewhere', 'duplicate', 'skipped'] as const;
export type Show = (typeof shows)[number];

export const isShow = (text: string | undefined): text is Show => shows.some((each) => each === text);

export const showLabels: Record<Show, Text> = {
  all: { zh: '全部行', en: 'All lines' },
  possible: { zh: '可能是同一人', en: 'Perhaps known' },
  conflict: { zh: '有冲突', en: 'In conflict' },
  fault: { zh: '读不出的格', en: 'Unreadable cells' },
  new: { zh: '新增', en: 'New' },
  changed: { zh: '有变化', en: 'Changed' },
  known: { zh: '已有，没变化', en: 'Known, unchanged' },
  elsewhere: { zh: '在别的社区', en: 'Held elsewhere' },
  duplicate: { zh: '重复', en: 'Repeated' },
  skipped: { zh: '放到待处理', en: 'To the tray' },
};

/** What each of them means, for the first time that somebody sees it. */
export const showHelp: Record<Show, Text> = {
  all: { zh: '表里的每一行。', en: 'Every line of the table.' },
  possible: {
    zh: '登记册里有人很像，系统不敢认定，请您认一认。',
    en: 'The register holds somebody similar; the system does not dare to decide.',
  },
  conflict: { zh: '表里写的和登记册里的不一样，分不出哪个新。', en: 'The table and the register disagree, and neither is newer.' },
  fault: {
    zh: '有格子读不出的行；读不出的格会放到待处理，其余照样导入。',
    en: 'Lines with cells that cannot be read: those go to the tray, the rest is imported.',
  },
  new: { zh: '登记册里还没有，导入后新登记。', en: 'The register has them not yet; the import adds them.' },
  changed: { zh: '登记册里已有，导入后补上或更新几项。', en: 'Known; the import fills or updates some facts.' },
  known: { zh: '登记册里已有，内容也一样，什么都不改。', en: 'Known, and the table says the same: nothing changes.' },
  elsewhere: {
    zh: '这个人由另一个社区登记。导入后两边共用一条，不重复登记。',
    en: 'Registered by another community. Both will share one record.',
  },
  duplicate: { zh: '同一个人在这份表里前面已经出现过。', en: 'The same person stood earlier in this table.' },
  skipped: { zh: '您决定先不导入，放到待处理里。', en: 'You decided to leave these for the tray.' },
};

/** How many lines each of them has; of faults the cells are counted, several may stand in one line. */
export function showCount(show: Show, counts: Counts): number {
  if (show === 'all') return counts.rows;
  return show === 'fault' ? counts.faultyCells : counts[show];
}

/** Lines that somebody should look at before the import is taken in. */
export const needsCare = (show: Show): boolean => show === 'possible' || show === 'conflict' || show === 'fault';

export interface RowMark {
  /** Only what asks for somebody has a mark; the rest is plain text. */
  readonly tone: Tone | undefined;
  readonly word: Text;
}

/** What will be done with a line, in a word; once the import is through, what was done. */
export function rowMark(row: Pick<ImportRow, 'state' | 'decided'>, isOpen: boolean): RowMark {
  const { state, decided } = row;
  if (!isOpen && state === 'possible') return { tone: undefined, word: showLabels.skipped };
  if (!isOpen && state === 'conflict') return { tone: undefined, word: { zh: '保留了原来的', en: 'Kept the old value' } };
  if (state === 'possible') return { tone: 'amber', word: { zh: '请认一认', en: 'Who is it?' } };
  if (state === 'conflict') return { tone: 'amber', word: { zh: '请定一下', en: 'Which counts?' } };
  if (state === 'fault') return { tone: 'red', word: { zh: '放不下', en: 'Cannot be placed' } };
  if (!isShow(state)) return { tone: undefined, word: { zh: state, en: state } };
  return { tone: undefined, word: decided && state === 'new' ? { zh: '新增（您定的）', en: 'New (decided)' } : showLabels[state] };
}

/** Is there something about this line that only a person can decide? */
export const awaitsDecision = (row: ImportRow): boolean =>
  row.state === 'possible' || row.changes.some((change) => change.ruling === 'ask' && change.decided === null);
