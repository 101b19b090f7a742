import { useText } from '@linli/kernel/web';
import { InputNumber } from 'antd';
import type { ReactElement } from 'react';
import type { PartProps } from './settings-screen.tsx';

const PHONE_A_DAY_MAX = 50; // the server's bound

/** When nobody is disturbed, and how much one phone is asked to bear. */
export function HoursPart({ draft, onChange }: PartProps): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel ms-fields">
      <h2>{t({ zh: '不打扰人', en: 'Not to disturb' })}</h2>
      <div className="ln-field" role="group" aria-labelledby="quiet-hours">
        <span id="quiet-hours">
          <strong>{t({ zh: '免打扰时间', en: 'Quiet hours' })}</strong>
        </span>
        <div className="ms-hours">
          <input
            className="ln-native ms-hour"
            type="time"
            required
            aria-label={t({ zh: '免打扰从', en: 'Quiet from' })}
            value={draft.quietFrom}
            onChange={(event) => onChange({ quietFrom: event.target.value })}
          />
          {t({ zh: '到', en: 'to' })}
          <input
            className="ln-native ms-hour"
            type="time"
            required
            aria-label={t({ zh: '免打扰到', en: 'Quiet until' })}
            value={draft.quietUntil}
            onChange={(event) => onChange({ quietUntil: event.target.value })}
          />
        </div>
        <p className="ln-hint">
          {t({
            zh: '北京时间。这段时间不发短信，到点再发；验证码和安全提醒照发。两个时间一样就是不设。',
            en: 'Beijing time. No SMS meanwhile, but for codes and warnings. The same time twice: no quiet hours.',
          })}
        </p>
      </div>
      <div className="ln-field">
        <label htmlFor="phone-a-day">{t({ zh: '每个号码每天最多几条短信', en: 'SMS to one phone a day, at most' })}</label>
        <InputNumber
          id="phone-a-day"
          min={1}
          max={PHONE_A_DAY_MAX}
          precision={0}
          value={draft.phoneADayMax}
          onChange={(value) => onChange({ phoneADayMax: value ?? draft.phoneADayMax })}
        />
        <p className="ln-hint">
          {t({ zh: '超过的第二天发。验证码不算在内。', en: 'The rest leaves on the next day. Codes do not count.' })}
        </p>
      </div>
    </section>
  );
}
