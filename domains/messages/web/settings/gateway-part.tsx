import { useText } from '@linli/kernel/web';
import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { smsWayCodes } from '../../model/codes.ts';
import { decideSecrets } from '../../model/decide-setting.ts';
import { DEFAULT_BODY } from '../../model/gateway-body.ts';
import { SecretField } from './secret-field.tsx';
import type { PartProps } from './part.ts';
import { WordField } from './word-field.tsx';

/** How SMS leave: not at all, or by a gateway that takes JSON. */
export function GatewayPart({ draft, setting, onChange }: PartProps): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel ms-fields">
      <h2>{t({ zh: '短信', en: 'SMS' })}</h2>
      <Radio.Group
        aria-label={t({ zh: '短信通道', en: 'Way of SMS' })}
        value={draft.smsWay}
        options={smsWayCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        onChange={(event) => onChange({ smsWay: event.target.value === 'http' ? 'http' : 'screen' })}
      />
      {draft.smsWay === 'screen' ? null : (
        <>
          <WordField
            id="gateway-url"
            label={t({ zh: '网关地址', en: 'Address of the gateway' })}
            value={draft.gatewayUrl}
            placeholder="https://sms.example.org/send"
            hint={
              setting.privateOpen
                ? t({
                    zh: '运维已放行内部网络，政务内网的 http 地址也能用。',
                    en: 'The operator has opened internal networks: http addresses there work too.',
                  })
                : t({
                    zh: '要以 https:// 开头。走政务内网的，请运维先放行。',
                    en: 'It begins with https://. For internal networks ask the operator first.',
                  })
            }
            onChange={(gatewayUrl) => onChange({ gatewayUrl })}
          />
          <WordField
            id="gateway-header"
            label={t({ zh: '认证请求头', en: 'Header that lets in' })}
            value={draft.gatewayHeader}
            placeholder="Authorization"
            onChange={(gatewayHeader) => onChange({ gatewayHeader })}
          />
          <SecretField
            id="gateway-secret"
            label={t({ zh: '认证密钥', en: 'Its value' })}
            isSet={setting.gatewaySecretSet}
            isMoved={decideSecrets(setting, draft, { gatewaySecret: true, smtpPassword: false }) !== undefined}
            onChange={(gatewaySecret) => onChange({ gatewaySecret })}
          />
          <WordField
            id="gateway-body"
            long
            label={t({ zh: '请求内容', en: 'Body of the request' })}
            value={draft.gatewayBody}
            placeholder={DEFAULT_BODY}
            hint={t({
              zh: 'JSON，照网关的接口说明写。{phone} 是号码，{text} 是内容，{id} 是每条不变的编号。不填就用灰字那样的。',
              en: 'JSON as the gateway wants it: {phone}, {text}, and {id}, which stays the same at every try. Empty: as shown in grey.',
            })}
            onChange={(gatewayBody) => onChange({ gatewayBody })}
          />
          <WordField
            id="gateway-success"
            label={t({ zh: '成功的回答', en: 'How success is answered' })}
            value={draft.gatewaySuccess}
            placeholder="code=0"
            hint={t({
              zh: '有的网关收不收都回 200，用回答里的字段说明。写成“字段=值”，不填就看 HTTP 状态。',
              en: 'Some gateways answer 200 whatever they did. Write field=value; empty: the HTTP status decides.',
            })}
            onChange={(gatewaySuccess) => onChange({ gatewaySuccess })}
          />
        </>
      )}
    </section>
  );
}
