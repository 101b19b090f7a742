import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useLanguage } from './i18n/index.ts';
import './styles/desk.css';
import { deskTheme } from './theme.ts';
import { customProperties } from '../model/index.ts';

const locales = { zh: zhCN, en: enUS };

/** Tokens, styles and Ant Design's theme around a staff application. */
export function DeskStyle({ children }: { readonly children: ReactNode }): ReactElement {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    for (const [name, value] of Object.entries(customProperties('desk'))) document.documentElement.style.setProperty(name, value);
  }, []);
  return (
    <ConfigProvider theme={deskTheme} locale={locales[language]} button={{ autoInsertSpace: false }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
