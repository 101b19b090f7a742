import type { Text } from '@linli/kernel/model';
import { formatNumber } from '@linli/kernel/web';
import type { Counts } from '../wire.ts';

const joined = (parts: readonly Text[]): Text => ({
  zh: `${parts.map((part) => part.zh).join('，')}。`,
  en: `${capital(parts.map((part) => part.en).join(', '))}.`,
});
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function part(count: number, zh: string, en: string, one: string = en): Text[] {
  if (count === 0) return [];
  const figure = formatNumber(count);
  return [{ zh: zh.replace('#', figure), en: (count === 1 ? one : en).replace('#', figure) }];
}

export interface Outlook {
  /** What the registers gain. */
  readonly gains: Text;
  /** What stays open and goes to the tray; nothing is lost. */
  readonly leaves: Text | undefined;
}

/** What taking the import in will do, as two sentences for the button. */
export function outlookOf(counts: Counts): Outlook {
  const gains = [
    ...part(counts.new, '新登记 # 人', '# people registered', '# person registered'),
    ...part(counts.changed, '补充或更新 # 人', '# people completed or updated', '# person completed or updated'),
    ...part(counts.elsewhere, '与别的社区共用 # 人', '# shared with other communities'),
    ...part(counts.known + counts.duplicate, '# 行不用改', '# lines change nothing', '# line changes nothing'),
  ];
  const leaves = [
    ...part(counts.possible, '# 行还没认出是谁', '# lines whose person is not decided', '# line whose person is not decided'),
    ...part(
      counts.openConflicts,
      '# 处冲突没有定（这几处保留原来的）',
      '# open conflicts (the old values stay)',
      '# open conflict (the old value stays)',
    ),
    ...part(counts.fault, '# 行放不下', '# lines that cannot be placed', '# line that cannot be placed'),
    ...part(counts.faultyCells, '# 格读不出', '# cells that cannot be read', '# cell that cannot be read'),
    ...part(counts.skipped, '# 行您说先放着', '# lines that you left', '# line that you left'),
  ];
  const nothing: Text = { zh: '登记册不会有变化', en: 'nothing changes in the registers' };
  return {
    gains: joined(gains.length === 0 ? [nothing] : gains),
    leaves:
      leaves.length === 0
        ? undefined
        : {
            zh: `放到待处理：${leaves.map((each) => each.zh).join('；')}。`,
            en: `To the tray: ${leaves.map((each) => each.en).join('; ')}.`,
          },
  };
}
