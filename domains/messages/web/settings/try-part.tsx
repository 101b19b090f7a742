import { refuse } from '@linli/kernel/model';
import { ExplainedButton, newId, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import { Input, Segmented } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { tryWay } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import type { Setting } from './part.ts';

const saveFirst = refuse('conflict', 'save-first', { zh: '先保存设置，再试发。', en: 'Save the settings first.' });
const noneTyped = refuse('invalid', 'none-typed', { zh: '先写上发给谁。', en: 'Say first to whom.' });

/** A word to one's own phone, to see whether the way works. */
export function TryPart({ setting, isChanged }: { readonly setting: Setting; readonly isChanged: boolean }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const [channel, setChannel] = useState<'sms' | 'mail'>('sms');
  const [to, setTo] = useState('');
  const [id, setId] = useState(() => newId());
  const send = useStep(tryWay, (sent) => go(`/messages/${sent.id}`));
  const isShown = (channel === 'sms' ? setting.smsWay : setting.mailWay) === 'screen';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send.mutate({ id, channel, to: to.trim() }, { onError: () => setId(newId()) });
  };
  return (
    <form className="ln-panel ms-fields" onSubmit={submit}>
      <h2>{t({ zh: '试发一条', en: 'Try it' })}</h2>
      <p className="ln-hint">
        {isShown
          ? t({
              zh: '这个渠道还没有接通道，试发的只在消息页显示。',
              en: 'This channel has no way out yet: the trial is shown on the page of messages.',
            })
          : t({ zh: '发到自己的手机或邮箱，看收不收得到。', en: 'Send one to yourself and see whether it comes.' })}
      </p>
      <div className="ms-try">
        <Segmented<'sms' | 'mail'>
          aria-label={t({ zh: '渠道', en: 'Channel' })}
          value={channel}
          options={[
            { value: 'sms', label: t({ zh: '短信', en: 'SMS' }) },
            { value: 'mail', label: t({ zh: '邮件', en: 'Mail' }) },
          ]}
          onChange={setChannel}
        />
        <Input
          aria-label={channel === 'sms' ? t({ zh: '发到手机号', en: 'To the phone' }) : t({ zh: '发到邮箱', en: 'To the address' })}
          placeholder={channel === 'sms' ? t({ zh: '手机号', en: 'Phone' }) : t({ zh: '邮箱', en: 'Mail address' })}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
        <ExplainedButton
          htmlType="submit"
          loading={send.isPending}
          refusal={isChanged ? saveFirst : to.trim() === '' ? noneTyped : undefined}
        >
          {t({ zh: '试发', en: 'Send the trial' })}
        </ExplainedButton>
      </div>
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </form>
  );
}
