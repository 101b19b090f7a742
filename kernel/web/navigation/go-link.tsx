import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, ReactNode } from 'react';
import type { Search } from './search-codec.ts';
import { keptSearch } from './use-address.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
  readonly search?: Search;
  readonly children?: ReactNode;
  /** Marks the link when its address, or one below it, is open. */
  readonly marksOpen?: boolean;
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
