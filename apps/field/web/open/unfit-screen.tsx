import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { Opening } from './opening.tsx';

/** A browser that cannot keep anything safe: say so instead of keeping it unsafely. */
export function UnfitScreen(): ReactElement {
  const t = useText();
  return (
    <Opening title={t({ zh: '这个浏览器用不了', en: 'This browser will not do' })}>
      <p>
        {t({
          zh: '外勤要把数据加密存在手机上，这里存不了。常见的原因：网址不是 https 开头，或者开了无痕浏览。',
          en: 'The data have to lie encrypted on the phone, and here they cannot: the address does not begin with https, or the window is private.',
        })}
      </p>
      <p>
        {t({
          zh: '请换手机自带的浏览器，用 https 网址打开。还是不行，告诉系统管理员；急事可以在普通页面上办。',
          en: 'Open the https address in the phone’s own browser. If it stays so, tell the administrator; what is urgent can be done on the desk.',
        })}
      </p>
      <a className="fd-button" href="/">
        {t({ zh: '打开普通页面', en: 'Open the desk' })}
      </a>
    </Opening>
  );
}
