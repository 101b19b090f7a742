import { GoLink, PageHead, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useState, type FormEvent, type ReactElement } from 'react';
import { getSetting, writeSetting } from '../../model/index.ts';
import '../messages.css';
import { useAnswer, useStep } from '../queries.ts';
import { GatewayPart } from './gateway-part.tsx';
import { HoursPart } from './hours-part.tsx';
import { MailPart } from './mail-part.tsx';
import type { Draft, Setting } from './part.ts';
import { TryPart } from './try-part.tsx';

/** `/messages/settings`: by which ways the county sends, at which hours, how much a day. */
export function SettingsScreen(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAnswer(getSetting, {});
  return (
    <>
      <PageHead
        title={t({ zh: '发送设置', en: 'How messages leave' })}
        above={<GoLink to="/messages">{t({ zh: '短信和邮件', en: 'SMS and mail' })}</GoLink>}
        help={t({
          zh: '从哪里发、什么时候不打扰人、每天最多几条。全县一份。',
          en: 'By which ways, at which hours, and how much a day: for the whole county.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : <SettingsForm key={data.version} setting={data} />}
    </>
  );
}

const draftOf = ({ gatewaySecretSet: _g, smtpPasswordSet: _s, privateOpen: _p, ...rest }: Setting): Draft => rest;

/** An empty box says that there is nothing. */
const cleaned = (draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([key, value]) => [key, typeof value === 'string' && value.trim() === '' ? null : value]),
  ) as Draft;

function SettingsForm({ setting }: { readonly setting: Setting }): ReactElement {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(setting));
  const save = useStep(writeSetting);
  const onChange = (change: Partial<Draft>): void => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(cleaned(draft));
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(setting));
  const part = { draft, setting, onChange };
  return (
    <div className="ms-set">
      <form onSubmit={submit}>
        <HoursPart {...part} />
        <GatewayPart {...part} />
        <MailPart {...part} />
        {save.error === null ? null : <RefusalNotice error={save.error} />}
        <div className="ln-form-foot">
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t({ zh: '保存设置', en: 'Save the settings' })}
          </Button>
          {isChanged ? (
            <StatusMark tone="amber" word={t({ zh: '有改动没有保存', en: 'Not saved yet' })} />
          ) : setting.version > 0 ? (
            <StatusMark tone="green" word={t({ zh: '已保存', en: 'Saved' })} />
          ) : null}
        </div>
      </form>
      <TryPart setting={setting} isChanged={isChanged} />
    </div>
  );
}
