import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from 'react';
import { BASE, go } from './route.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: string };

/** A link within the application; opened in a new tab it is an address like any other. */
export function Link({ to, children, ...rest }: Props): ReactElement {
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={`${BASE}${to}`} onClick={follow}>
      {children}
    </a>
  );
}
