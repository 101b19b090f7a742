import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { Search } from './search-codec.ts';
import { keptSearch } from './use-address.ts';

interface Props {
  readonly to: string;
  readonly search?: Search;
  readonly children?: ReactNode;
  /** Marks the link when its address, or one below it, is open. */
  readonly marksOpen?: boolean;
  readonly className?: string;
  readonly title?: string;
  readonly onClick?: () => void;
  readonly 'aria-label'?: string;
}

/** A link to another screen that takes the place along. */
export function GoLink({ to, search = {}, marksOpen = false, children, ...rest }: Props): ReactElement {
  const next = ((now: Search) => ({ ...keptSearch(now), ...search })) as never;
  return (
    <Link to={to} search={next} activeOptions={{ exact: !marksOpen, includeSearch: false }} {...rest}>
      {children}
    </Link>
  );
}
