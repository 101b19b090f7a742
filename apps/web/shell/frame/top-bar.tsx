import { MenuOutlined } from '@ant-design/icons';
import { GoLink, setLanguage, useLanguage, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { HelpMenu } from '../help/help-menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { PlaceSwitcher } from './place-switcher.tsx';
import { SearchBox } from './search-box.tsx';

interface Props {
  readonly onMenu: () => void;
  readonly onKeys: () => void;
}

/** The bar above: where am I, find anything, help, language, account. */
export function TopBar({ onMenu, onKeys }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  return (
    <header className="ln-bar ln-chrome">
      <Button
        className="ln-menu-button"
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t({ zh: '打开菜单', en: 'Open the menu' })}
        onClick={onMenu}
      />
      <GoLink to="/" className="ln-brand">
        {t({ zh: '邻里', en: 'Linli' })}
      </GoLink>
      <PlaceSwitcher />
      <SearchBox />
      <div className="ln-bar-end">
        <HelpMenu onKeys={onKeys} />
        <Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'EN' : '中文'}
        </Button>
        <AccountMenu />
      </div>
    </header>
  );
}
