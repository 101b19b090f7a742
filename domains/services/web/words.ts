import type { Text } from '@linli/kernel/model';
import type { Tone } from '@linli/kernel/web';
import type { Standing } from '../model/editions.ts';

export const standingWords: Readonly<Record<Standing, Text>> = {
  draft: { zh: '起草中', en: 'Draft' },
  coming: { zh: '还没开始执行', en: 'Not in force yet' },
  current: { zh: '正在执行', en: 'In force' },
  past: { zh: '已经停用', en: 'No longer in force' },
};

export const standingTones: Readonly<Record<Standing, Tone>> = { draft: 'amber', coming: 'amber', current: 'green', past: 'grey' };

export const editionWord = (edition: number): Text => ({ zh: `第${edition}版`, en: `Edition ${edition}` });

export function spanWord(from: string | null, to: string | null): Text {
  if (from === null) return { zh: '—', en: '—' };
  return to === null ? { zh: `${from} 起`, en: `from ${from}` } : { zh: `${from} 至 ${to}`, en: `${from} to ${to}` };
}
