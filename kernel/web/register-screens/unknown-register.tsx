import type { ReactElement } from 'react';
import { useText } from '../i18n/index.ts';
import { GoLink } from '../navigation/index.ts';
import { EmptyState, PageHead } from '../parts/index.ts';

/** The address names a register that nobody declares. */
export function UnknownRegister(): ReactElement {
  const t = useText();
  return (
    <>
      <PageHead title={t({ zh: '没有这份台账', en: 'No such register' })} />
      <EmptyState
        title={t({ zh: '地址里的台账不存在', en: 'The address names a register that does not exist' })}
        action={<GoLink to="/registers">{t({ zh: '看全部台账', en: 'See all registers' })}</GoLink>}
      >
        <p>{t({ zh: '可能是链接写错了，也可能它改了名字。', en: 'The link may be mistyped, or it has another name now.' })}</p>
      </EmptyState>
    </>
  );
}
