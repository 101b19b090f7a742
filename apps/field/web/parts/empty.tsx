import type { ReactElement, ReactNode } from 'react';

/** Nothing here: what the list is for, and the first step. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactElement {
  return (
    <div className="fd-empty">
      <p className="fd-empty-title">{title}</p>
      {children}
    </div>
  );
}
