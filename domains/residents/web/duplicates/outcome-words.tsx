import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Pair } from '../../model/index.ts';
import { type Hangs, outcomeOf } from './choose-fields.ts';

/** What a merge would do, in words, before anybody presses anything. */
export function OutcomeWords({ pair, hangs }: { readonly pair: Pair; readonly hangs: Hangs }): ReactElement {
  const t = useText();
  const { stay, filled, differing, moved, onlyOne } = outcomeOf(pair, hangs);
  const comma = t({ zh: '、', en: ', ' });
  const labels = (list: readonly { readonly label: { readonly zh: string; readonly en: string } }[]): string =>
    list.map((each) => t(each.label)).join(comma);
  const sentences = [
    stay === 'a'
      ? t({ zh: '保留左边那条，右边那条停用、仍可查看', en: 'the left record stays, the right one ends and stays readable' })
      : t({ zh: '保留右边那条，左边那条停用、仍可查看', en: 'the right record stays, the left one ends and stays readable' }),
    ...(filled.length === 0
      ? []
      : [t({ zh: '补上{fields}', en: 'filled in: {fields}' }, { fields: labels(filled.map((line) => line.field)) })]),
    ...(differing.length === 0
      ? []
      : [t({ zh: '{fields}不同，由您选', en: 'you choose: {fields}' }, { fields: labels(differing.map((line) => line.field)) })]),
    moved === 0 ? t({ zh: '没有登记要转移', en: 'no rows move' }) : t({ zh: '转移 {n} 条登记', en: '{n} rows move' }, { n: moved }),
    ...(onlyOne.length === 0
      ? []
      : [t({ zh: '{registers}只留一条在用', en: 'only one stays in force: {registers}' }, { registers: labels(onlyOne) })]),
  ];
  return (
    <p className="ln-hint ln-queue-outcome">
      <strong>{t({ zh: '合并会怎样：', en: 'A merge would do this: ' })}</strong>
      {sentences.join(t({ zh: '；', en: '; ' }))}
      {t({ zh: '。可以撤销。', en: '. It can be undone.' })}
    </p>
  );
}
