import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { EmptyState, PageHead } from '../parts/index.ts';

/** An address that names no procedure: typed by hand, or of another version. */
export function UnknownProcedure(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t({ zh: '没有这个办理流程', en: 'No such procedure' })} />
      <EmptyState
        title={t({ zh: '地址里的流程不存在', en: 'The address names none' })}
        action={<GoLink to="/inbox">{t({ zh: '去待办', en: 'To the inbox' })}</GoLink>}
      >
        <p>{t({ zh: '可能是手工输错，或者这个流程已经换了名字。', en: 'It was mistyped, or the procedure has another name now.' })}</p>
      </EmptyState>
    </>
  );
}
