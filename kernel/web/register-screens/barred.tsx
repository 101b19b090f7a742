import type { ReactElement } from 'react';
import type { Refusal, Register } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { EmptyState, PageHead } from '../parts/index.ts';
import { screenPath } from './use-register.ts';

/** Somebody came by a link to what the post may not do. */
export function Barred({ register, refusal }: { readonly register: Register; readonly refusal: Refusal }): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t(register.label)} above={<GoLink to={screenPath(register)}>{t(register.label)}</GoLink>} />
      <EmptyState
        title={t({ zh: '这一步现在不能做', en: 'This cannot be done now' })}
        action={<GoLink to={screenPath(register)}>{t({ zh: '返回列表', en: 'Back to the list' })}</GoLink>}
      >
        <p>{t(refusal.sentence)}</p>
      </EmptyState>
    </>
  );
}
