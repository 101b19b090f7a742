import { type Channel, channels, fill, type Text } from '@linli/kernel/model';
import { PageHead, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';
import { restoreTemplate, TEXT_MAX, TITLE_MAX, writeTemplate } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { channelWords } from '../words.ts';
import { FactList } from './fact-list.tsx';
import type { Template } from './template.ts';

interface Props {
  readonly template: Template;
  readonly above: ReactNode;
}

interface Pair {
  readonly id: string;
  readonly label: string;
  readonly value: Text;
  /** Characters in each language. */
  readonly max: number;
  readonly long?: boolean;
  readonly onChange: (value: Text) => void;
}

/** Words in both languages; both are sent, so neither may be left out. */
function WordPair({ id, label, value, max, long = false, onChange }: Pair): ReactElement {
  const t = useText();
  const Box = long ? Input.TextArea : Input;
  const size = long ? { autoSize: { minRows: 3 } } : {};
  return (
    <>
      <div className="ln-field">
        <label htmlFor={id}>{label}</label>
        <Box id={id} value={value.zh} maxLength={max} onChange={(event) => onChange({ ...value, zh: event.target.value })} {...size} />
      </div>
      <div className="ln-field">
        <label htmlFor={`${id}-en`}>{t({ zh: '{label}（英文）', en: '{label} (English)' }, { label })}</label>
        <Box
          id={`${id}-en`}
          value={value.en}
          maxLength={max}
          onChange={(event) => onChange({ ...value, en: event.target.value })}
          {...size}
        />
      </div>
    </>
  );
}

export function WordingForm({ template, above }: Props): ReactElement {
  const t = useText();
  const { name, label, facts, declared, own } = template;
  const [draft, setDraft] = useState(own ?? declared);
  const save = useStep(writeTemplate);
  const restore = useStep(restoreTemplate);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { title, text } = draft;
    save.mutate({ template: name, version: own?.version ?? null, title, text, channels: [...draft.channels] });
  };
  const choose = (each: Channel, on: boolean): void =>
    setDraft({ ...draft, channels: channels.filter((other) => (other === each ? on : draft.channels.includes(other))) });
  return (
    <>
      <PageHead
        title={t(label)}
        above={above}
        aside={
          own === null ? (
            <StatusMark tone="grey" word={t({ zh: '系统自带', en: 'As it came' })} />
          ) : (
            <StatusMark tone="green" word={t({ zh: '本县改过', en: "The county's" })} />
          )
        }
        help={
          template.urgent
            ? t({ zh: '这种消息有人等着，免打扰时间也发。', en: 'Somebody waits for it: it leaves in quiet hours too.' })
            : t({ zh: '免打扰时间不发短信，到点再发。', en: 'No SMS in quiet hours; it leaves when they are over.' })
        }
      />
      <form className="ms-editor" onSubmit={submit}>
        <section className="ln-panel ms-fields">
          <WordPair
            id="wording-title"
            label={t({ zh: '标题（站内信和邮件用）', en: 'Title (of letters and mails)' })}
            value={draft.title}
            max={TITLE_MAX}
            onChange={(title) => setDraft({ ...draft, title })}
          />
          <WordPair
            id="wording-text"
            long
            label={t({ zh: '内容', en: 'Words' })}
            value={draft.text}
            max={TEXT_MAX}
            onChange={(text) => setDraft({ ...draft, text })}
          />
          <div className="ln-field" role="group" aria-labelledby="wording-channels">
            <span id="wording-channels">
              <strong>{t({ zh: '走哪些渠道', en: 'Channels' })}</strong>
            </span>
            <div className="ln-choices">
              {channels.map((each) => (
                <Checkbox key={each} checked={draft.channels.includes(each)} onChange={(event) => choose(each, event.target.checked)}>
                  {t(channelWords[each])}
                </Checkbox>
              ))}
            </div>
          </div>
          {save.error === null ? null : <RefusalNotice error={save.error} />}
          {restore.error === null ? null : <RefusalNotice error={restore.error} />}
          <div className="ln-actions">
            <Button type="primary" htmlType="submit" loading={save.isPending} disabled={draft.channels.length === 0}>
              {t({ zh: '保存用语', en: 'Save the words' })}
            </Button>
            {own === null ? null : (
              <Button loading={restore.isPending} onClick={() => restore.mutate({ template: name, version: own.version })}>
                {t({ zh: '恢复系统自带的', en: 'Return to what it came with' })}
              </Button>
            )}
          </div>
        </section>
        <div>
          <Preview template={template} title={draft.title} text={draft.text} />
          <FactList facts={facts} />
        </div>
      </form>
    </>
  );
}

/** What the person will read, filled with examples. */
function Preview({ template, title, text }: { readonly template: Template; readonly title: Text; readonly text: Text }): ReactElement {
  const t = useText();
  const examples = Object.fromEntries(template.facts.map(({ key, example }) => [key, example]));
  return (
    <section className="ln-panel" aria-label={t({ zh: '发出来的样子', en: 'As it will read' })}>
      <h2>{t({ zh: '发出来的样子', en: 'As it will read' })}</h2>
      {(['zh', 'en'] as const).map((language) => (
        <blockquote key={language} className="ms-letter" lang={language === 'zh' ? 'zh-CN' : 'en'}>
          <strong>{fill(title, examples)[language]}</strong>
          {fill(text, examples)[language]}
        </blockquote>
      ))}
      <p className="ln-hint">{t({ zh: '短信只发中文内容，不带标题。', en: 'An SMS holds the Chinese words only, without the title.' })}</p>
    </section>
  );
}
