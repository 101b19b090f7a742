import { useAddress, useLanguage } from '@linli/kernel/web';
import type { ReactElement, ReactNode } from 'react';
import { webDomains } from '../../compose.ts';
import { guideAddress, guidedScreens, guidePageOf } from './guide-page.ts';

const screens = guidedScreens(webDomains);

interface Props {
  /** A page of the guide; the one of the present screen when left out. */
  readonly page?: string;
  readonly children: ReactNode;
}

/** Opens a page of the guide beside the application, so that nothing typed is lost. */
export function GuideLink({ page, children }: Props): ReactElement {
  const language = useLanguage();
  const { path } = useAddress();
  return (
    <a href={guideAddress(page ?? guidePageOf(path, screens), language)} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
