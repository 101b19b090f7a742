import { momentAt, roleLabels } from '@linli/kernel/model';
import { setLanguage, useLanguage, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import { Link } from '../navigation/link.tsx';
import { StorageLine } from '../outbox/storage-line.tsx';
import { Choices } from '../parts/field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Screen } from '../parts/screen.tsx';
import { useEngine, useOpen } from '../use-field.ts';
import { DevicesPart } from './devices-part.tsx';
import { type Print, findPrint, setPrint } from './print-size.ts';

/** Whose phone it is, how it looks, what it holds, and the way out. */
export function MeScreen(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const engine = useEngine();
  const { holder, waiting, toDecide, lastSyncAt } = useOpen();
  const [print, choosePrint] = useState(findPrint);
  const unsent = waiting + toDecide;
  return (
    <Screen title={t({ zh: '我的', en: 'Me' })}>
      <section className="fd-panel fd-room">
        <p className="fd-row-title">{holder.name}</p>
        <p className="fd-hint">
          {t(roleLabels[holder.role])} · {holder.placeName}
        </p>
        <p className="fd-hint fd-figures">
          {lastSyncAt === null
            ? t({ zh: '还没有和系统对过数据', en: 'Not yet brought up to date' })
            : t({ zh: '上次对好数据 {time}', en: 'Brought up to date {time}' }, { time: momentAt(lastSyncAt).slice(5) })}
        </p>
      </section>
      <nav className="fd-panel" aria-label={t({ zh: '我的手机', en: 'My phone' })}>
        <ul className="fd-rows">
          <li>
            <Link to="/outbox" className="fd-row">
              <span className="fd-row-main">{t({ zh: '待发和已发出 {n}', en: 'To be sent and sent {n}' }, { n: unsent })}</span>
              <Icon name="next" />
            </Link>
          </li>
          <li>
            <Link to="/me/pin" className="fd-row">
              <span className="fd-row-main">{t({ zh: '换口令', en: 'Change the code' })}</span>
              <Icon name="next" />
            </Link>
          </li>
          <li>
            <button type="button" className="fd-row" onClick={() => engine.lock()}>
              <span className="fd-row-main">{t({ zh: '锁上', en: 'Lock' })}</span>
            </button>
          </li>
          <li>
            <a className="fd-row" href={`/guide/${language === 'zh' ? 'zh-CN' : 'en'}/field.html`} target="_blank" rel="noreferrer">
              <span className="fd-row-main">{t({ zh: '使用指南（要有信号）', en: 'Guide (with a signal)' })}</span>
              <Icon name="next" />
            </a>
          </li>
        </ul>
      </nav>
      <Choices
        name="print"
        legend={t({ zh: '字的大小', en: 'Size of the words' })}
        value={print}
        choices={[
          { value: 'usual', label: t({ zh: '普通', en: 'Usual' }) },
          { value: 'large', label: t({ zh: '大字', en: 'Large' }) },
        ]}
        onChange={(chosen) => {
          setPrint(chosen as Print);
          choosePrint(chosen as Print);
        }}
      />
      <Choices
        name="language"
        legend={t({ zh: '语言', en: 'Language' })}
        value={language}
        choices={[
          { value: 'zh', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(chosen) => setLanguage(chosen === 'en' ? 'en' : 'zh')}
      />
      <section className="fd-panel fd-room">
        <StorageLine />
      </section>
      <DevicesPart />
      <p className="fd-hint">
        {t({
          zh: '不记轨迹、不打卡、不算在线时间。只在您报事时点的那一下取位置。',
          en: 'No tracks, no clock-in, no time online. The position is taken only when you press for it in a report.',
        })}
      </p>
      <SignOut unsent={unsent} />
    </Screen>
  );
}

/** Signing out takes everything off the phone, so it is asked twice, and says what would be lost. */
function SignOut({ unsent }: { readonly unsent: number }): ReactElement {
  const t = useText();
  const engine = useEngine();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const out = async (): Promise<void> => {
    setBusy(true);
    await engine.signOut();
  };
  if (!asked)
    return (
      <button type="button" className="fd-button fd-danger fd-wide" onClick={() => setAsked(true)}>
        {t({ zh: '退出登录', en: 'Sign out' })}
      </button>
    );
  return (
    <section className="fd-notice fd-red" role="alert">
      <p>
        {t({ zh: '退出会清除这部手机上的数据，下次登录再取。', en: 'Signing out wipes this phone; the data are fetched anew next time.' })}
      </p>
      {unsent === 0 ? null : (
        <p className="fd-row-title">
          {t({ zh: '还有 {n} 条没有发出，退出就没有了。', en: '{n} were not sent and would be lost.' }, { n: unsent })}
        </p>
      )}
      <div className="fd-actions">
        {unsent === 0 ? null : (
          <Link to="/outbox" className="fd-button fd-main">
            {t({ zh: '先去发', en: 'Send first' })}
          </Link>
        )}
        <button type="button" className="fd-button fd-danger" disabled={busy} onClick={() => void out()}>
          {t({ zh: '退出并清除', en: 'Sign out and wipe' })}
        </button>
        <button type="button" className="fd-button" onClick={() => setAsked(false)}>
          {t({ zh: '不退出', en: 'Stay' })}
        </button>
      </div>
    </section>
  );
}
