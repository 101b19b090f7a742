import { useText } from '@linli/kernel/web';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { goBack } from '../navigation/route.ts';
import { Icon } from './icon.tsx';

interface Props {
  readonly title: string;
  /** Where back leads to when nobody came from anywhere; screens of the bar below have none. */
  readonly above?: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

let first = true;

/** One screen: its title, a way back, and what it is about. A screen reader is taken to the title, except where the application opens. */
export function Screen({ title, above, aside, children }: Props): ReactElement {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true });
    first = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${t({ zh: '邻里外勤', en: 'Linli in the field' })}`;
  }, [t, title]);
  return (
    <main className="fd-screen">
      <div className="fd-head">
        {above === undefined ? null : (
          <button type="button" className="fd-back" onClick={() => goBack(above)}>
            <Icon name="back" />
            <span className="fd-unseen">{t({ zh: '返回', en: 'Back' })}</span>
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
      </div>
      {children}
    </main>
  );
}
