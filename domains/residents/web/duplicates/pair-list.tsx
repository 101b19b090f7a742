import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { candidateKinds, type Pair } from '../../model/index.ts';
import { nameOf } from './choose-fields.ts';
import { keyOf, likelihoodWords } from './words.ts';

interface Props {
  readonly pairs: readonly Pair[];
  readonly current: string | undefined;
  readonly onOpen: (key: string) => void;
}

/** The pairs of a page, one line each; on a phone the panel alone is shown. */
export function PairList({ pairs, current, onOpen }: Props): ReactElement {
  const t = useText();
  return (
    <ol className="ln-queue-list" aria-label={t({ zh: '本页的线索', en: 'Pairs of this page' })}>
      {pairs.map((pair) => {
        const { tone, word } = likelihoodWords[pair.likelihood];
        const places = [...new Set([pair.a.placeName, pair.b.placeName])];
        return (
          <li key={keyOf(pair)}>
            <button type="button" className="ln-queue-item" aria-current={keyOf(pair) === current} onClick={() => onOpen(keyOf(pair))}>
              <span className="ln-queue-name">
                {nameOf(pair)} <StatusMark tone={tone} word={t(word)} />
              </span>
              <span className="ln-hint">
                {t(candidateKinds[pair.kind])} · {places.join(t({ zh: '、', en: ', ' }))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
