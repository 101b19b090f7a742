import { type Text, isWithin, say } from '@linli/kernel/model';
import { areaCodes } from '../../model/codes.ts';
import { weekdayCodes } from '../../model/hall/codes.ts';

export const areaWord = (area: string): Text => areaCodes.find(area) ?? { zh: area, en: area };

export const areaWords = (areas: readonly string[], among: 'all' | 'plain' = 'plain'): Text =>
  among === 'plain' && areas.length === areaCodes.items.length
    ? { zh: '综合窗口（五类都办）', en: 'Everything' }
    : { zh: areas.map((area) => areaWord(area).zh).join('、'), en: areas.map((area) => areaWord(area).en).join(', ') };

/** `0830` -> `8:30`. */
export const clockWord = (slot: string): string => `${Number(slot.slice(0, 2))}:${slot.slice(2)}`;

/** `1,2,3,4,5` -> 星期一至星期五 where they follow each other. */
export function daysWord(days: readonly string[]): Text {
  const sorted = days.map(Number).toSorted((a, b) => a - b);
  const name = (day: number | undefined): Text => weekdayCodes.find(String(day)) ?? { zh: '', en: '' };
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (sorted.length > 2 && last - first === sorted.length - 1)
    return { zh: `${name(first).zh}至${name(last).zh}`, en: `${name(first).en} to ${name(last).en}` };
  return { zh: sorted.map((day) => name(day).zh).join('、'), en: sorted.map((day) => name(day).en).join(', ') };
}

/** What is shown and said aloud: 请 A012 到 2 号窗口. */
const callWord: Text = { zh: '请 {label} 到 {window} 号窗口', en: '{label}, please come to window {window}' };

/** A speaker reads A012 as a word or a number; a digit a time it is understood across the room. */
export const spoken = (label: string, window: number): string => say(callWord, 'zh', { label: [...label].join(' '), window });

export const waitWord = (minutes: number | null): Text =>
  minutes === null
    ? { zh: '没有窗口在办', en: 'no window open' }
    : minutes === 0
      ? { zh: '不用等', en: 'no wait' }
      : { zh: `约 ${minutes} 分钟`, en: `about ${minutes} min` };

const COMMUNITY_DIGITS = 12;

/** A hall belongs to one community: the place of the address, or that of the post; none above it. */
export const communityOf = (place: string, post: string): string | undefined =>
  place.length === COMMUNITY_DIGITS
    ? place
    : place.length > COMMUNITY_DIGITS && isWithin(place, post)
      ? place.slice(0, COMMUNITY_DIGITS)
      : undefined;
