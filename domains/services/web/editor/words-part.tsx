import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { ItemForm } from '../../model/item-form.ts';
import { TextPair } from './text-pair.tsx';

interface Props {
  readonly item: ItemForm;
  readonly onChange: (change: Partial<ItemForm>) => void;
}

/** The words that residents read. */
export function WordsPart({ item, onChange }: Props): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '给居民看的话', en: 'Words for residents' })}</h2>
      <p className="ln-hint">{t({ zh: '短句、大白话，用“您”。', en: 'Short sentences in plain words.' })}</p>
      <TextPair
        id="item-what"
        long
        label={t({ zh: '这是什么', en: 'What it is' })}
        value={item.what}
        onChange={(what) => onChange({ what })}
      />
      <TextPair
        id="item-who"
        long
        label={t({ zh: '谁能办', en: 'Who may apply' })}
        value={item.who}
        onChange={(who) => onChange({ who })}
      />
      <TextPair
        id="item-course"
        long
        label={t({ zh: '怎么办', en: 'How it goes' })}
        value={item.course}
        onChange={(course) => onChange({ course })}
      />
      <TextPair id="item-basis" long label={t({ zh: '依据', en: 'Basis' })} value={item.basis} onChange={(basis) => onChange({ basis })} />
    </section>
  );
}
