import { useText } from '@linli/kernel/web';
import { InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { PHONE_A_DAY_MAX } from '../../model/registers/setting.ts';
import type { PartProps } from './part.ts';

interface HourProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An hour of twenty-four: the browser's own control shows it by the language of the machine, which may be another. */
function Hour({ label, value, onChange }: HourProps): ReactElement {
  const t = useText();
  return (
    <input
      className="ln-native ms-hour"
      inputMode="numeric"
      required
      pattern="([01]\d|2[0-3]):[0-5]\d"
      title={t({ zh: '写成 21:00 这样，24 小时制', en: 'As in 21:00, by the clock of 24 hours' })}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value.trim().replace('：', ':'))}
    />
  );
}

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
          <Hour label={t({ zh: '免打扰从', en: 'Quiet from' })} value={draft.quietFrom} onChange={(quietFrom) => onChange({ quietFrom })} />
          {t({ zh: '到', en: 'to' })}
          <Hour
            label={t({ zh: '免打扰到', en: 'Quiet until' })}
            value={draft.quietUntil}
            onChange={(quietUntil) => onChange({ quietUntil })}
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
