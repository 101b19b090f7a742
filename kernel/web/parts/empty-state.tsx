import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What would stand here, and why it does not. */
  readonly children: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

/** Nothing here: says what the place is for and offers the first step. */
export function EmptyState({ title, children, action }: Props): ReactElement {
  return (
    <div className="ln-empty">
      <p className="ln-empty-title">{title}</p>
      <div className="ln-empty-words">{children}</div>
      {action === undefined ? null : <div className="ln-actions">{action}</div>}
    </div>
  );
}
