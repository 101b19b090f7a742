import type { ReactElement } from 'react';

export type Tone = 'green' | 'amber' | 'red' | 'grey';

interface Props {
  readonly tone: Tone;
  readonly word: string;
}

const shapes: Record<Tone, ReactElement> = {
  green: <circle cx="6" cy="6" r="5" />,
  amber: <path d="M6 0.8 11.6 11H0.4Z" />,
  red: <rect x="1" y="1" width="10" height="10" />,
  grey: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
};

/** A status as word, shape and colour together, so that none of them is needed alone. */
export function StatusMark({ tone, word }: Props): ReactElement {
  return (
    <span className={`ln-mark ln-${tone}`}>
      <svg width="10" height="10" viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {word}
    </span>
  );
}
