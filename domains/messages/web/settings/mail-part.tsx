import { useText } from '@linli/kernel/web';
import { InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { mailWayCodes } from '../../model/codes.ts';
import { decideSecrets } from '../../model/decide-setting.ts';
import { SecretField } from './secret-field.tsx';
import type { PartProps } from './part.ts';
import { WordField } from './word-field.tsx';

const PORT_MAX = 65_535;

/** How mails leave: not at all, or by a mail server. */
export function MailPart({ draft, setting, onChange }: PartProps): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel ms-fields">
      <h2>{t({ zh: '邮件', en: 'Mail' })}</h2>
      <Radio.Group
        aria-label={t({ zh: '邮件通道', en: 'Way of mail' })}
        value={draft.mailWay}
        options={mailWayCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        onChange={(event) => onChange({ mailWay: event.target.value === 'smtp' ? 'smtp' : 'screen' })}
      />
      {draft.mailWay === 'screen' ? null : (
        <>
          <WordField
            id="smtp-host"
            label={t({ zh: '邮件服务器', en: 'Mail server' })}
            value={draft.smtpHost}
            placeholder="smtp.example.org"
            onChange={(smtpHost) => onChange({ smtpHost })}
          />
          <div className="ln-field">
            <label htmlFor="smtp-port">{t({ zh: '端口', en: 'Port' })}</label>
            <InputNumber
              id="smtp-port"
              min={1}
              max={PORT_MAX}
              precision={0}
              controls={false}
              placeholder="465"
              value={draft.smtpPort}
              onChange={(smtpPort) => onChange({ smtpPort })}
            />
            <p className="ln-hint">
              {t({
                zh: '465 全程加密；别的端口要求服务器支持 STARTTLS。',
                en: '465 is encrypted throughout; elsewhere the server must know STARTTLS.',
              })}
            </p>
          </div>
          <WordField
            id="smtp-user"
            label={t({ zh: '用户名', en: 'User' })}
            value={draft.smtpUser}
            onChange={(smtpUser) => onChange({ smtpUser })}
          />
          <SecretField
            id="smtp-password"
            label={t({ zh: '密码', en: 'Password' })}
            isSet={setting.smtpPasswordSet}
            isMoved={decideSecrets(setting, draft, { gatewaySecret: false, smtpPassword: true }) !== undefined}
            onChange={(smtpPassword) => onChange({ smtpPassword })}
          />
          <WordField
            id="mail-from"
            label={t({ zh: '发件人地址', en: 'Sender address' })}
            value={draft.mailFrom}
            placeholder="hall@example.org"
            onChange={(mailFrom) => onChange({ mailFrom })}
          />
        </>
      )}
    </section>
  );
}
