import { setLanguage, useLanguage, useText } from '@linli/kernel/web';
import { useEffect, type ReactElement, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** What stands around the screens before the code: the name, and the other language. */
export function Opening({ title, children }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const name = t({ zh: '邻里外勤', en: 'Linli in the field' });
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <main className="fd-open">
      <div className="fd-open-head">
        <img src="/field/icon.svg" alt="" />
        <div>
          <p className="fd-hint">{name}</p>
          <h1>{title}</h1>
        </div>
      </div>
      {children}
      <div className="fd-open-foot">
        <button
          type="button"
          className="fd-plain"
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {language === 'zh' ? 'English' : '中文'}
        </button>
        <a className="fd-plain" href={`/guide/${language === 'zh' ? 'zh-CN' : 'en'}/field.html`} target="_blank" rel="noreferrer">
          {t({ zh: '使用指南', en: 'Guide' })}
        </a>
      </div>
    </main>
  );
}
