import type { ReactElement } from 'react';
import type { Standing, Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { StatusMark, type Tone } from './status-mark.tsx';

const marks: Record<Standing, { tone: Tone; word: Text }> = {
  met: { tone: 'green', word: { zh: '已达标', en: 'Met' } },
  close: { tone: 'amber', word: { zh: '待达标', en: 'Not yet' } },
  behind: { tone: 'red', word: { zh: '未达标', en: 'Missed' } },
  unknown: { tone: 'grey', word: { zh: '暂无数据', en: 'Unknown' } },
};

/** How a target stands. */
export function StandingMark({ standing }: { readonly standing: Standing }): ReactElement {
  const t = useText();
  return <StatusMark tone={marks[standing].tone} word={t(marks[standing].word)} />;
}
