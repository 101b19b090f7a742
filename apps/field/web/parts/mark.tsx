import type { ReactElement } from 'react';

export type Tone = 'green' | 'amber' | 'red' | 'grey' | 'brand';

/** A colour with its word and its shape: green a disc, amber a half, red a square, grey a ring. */
export function Mark({ tone, word }: { readonly tone: Tone; readonly word: string }): ReactElement {
  return (
    <span className={`fd-mark fd-${tone}`}>
      <span className="fd-shape" aria-hidden="true" />
      {word}
    </span>
  );
}
