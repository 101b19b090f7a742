import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Pair } from '../../model/index.ts';
import { outcomeOf } from './choose-fields.ts';

/** What a merge would do, in words, before anybody presses anything. */
export function OutcomeWords({ pair }: { readonly pair: Pair }): ReactElement {
  const t = useText();
  const { stay, filled, differing, moved, onlyOne } = outcomeOf(pair);
  const comma = t({ zh: '、', en: ', ' });
  const labels = (list: readonly { readonly label: { readonly zh: string; readonly en: string } }[]): string =>
    list.map((each) => t(each.label)).join(comma);
  const sentences = [
    t(
      { zh: '保留{place}的那条（内容更全），另一条停用、仍可查看', en: 'The record at {place} stays, as it says more; the other ends and stays readable' },
      { place: pair[stay].placeName },
    ),
    ...(filled.length === 0
      ? []
      : [t({ zh: '补上{fields}', en: 'filled in: {fields}' }, { fields: labels(filled.map((line) => line.field)) })]),
    ...(differing.length === 0
      ? []
      : [t({ zh: '{fields}不同，由您选', en: 'you choose: {fields}' }, { fields: labels(differing.map((line) => line.field)) })]),
    moved === 0
      ? t({ zh: '没有登记要转移', en: 'no rows move' })
      : t({ zh: '转移 {n} 条登记', en: '{n} rows move' }, { n: moved }),
    ...(onlyOne.length === 0
      ? []
      : [t({ zh: '{registers}只留一条在用', en: 'only one stays in force: {registers}' }, { registers: labels(onlyOne) })]),
  ];
  return (
    <p className="ln-hint">
      <strong>{t({ zh: '合并会怎样：', en: 'A merge would do this: ' })}</strong>
      {sentences.join(t({ zh: '；', en: '; ' }))}
      {t({ zh: '。可以撤销。', en: '. It can be undone.' })}
    </p>
  );
}
