import { GoLink, PageHead, RefusalNotice, StatusMark, useIsNarrow, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { listTemplates } from '../../model/index.ts';
import '../messages.css';
import { useAnswer } from '../queries.ts';
import { channelWords } from '../words.ts';
import type { Template } from './template.ts';

/** `/messages/wordings`: all kinds of messages, by which channels each goes, and whose words it speaks. */
export function WordingsScreen(): ReactElement {
  const t = useText();
  const isNarrow = useIsNarrow();
  const { data, error, refetch } = useAnswer(listTemplates, {});
  const templates = data?.templates ?? [];
  return (
    <>
      <PageHead
        title={t({ zh: '消息模板', en: 'Words of messages' })}
        above={<GoLink to="/messages">{t({ zh: '短信和邮件', en: 'SMS and mail' })}</GoLink>}
        help={t({
          zh: '每一种消息怎么写、从哪里发。没有改过的，按系统自带的发。',
          en: 'How each kind of message is worded and where it goes. Unchanged ones speak the words they came with.',
        })}
      />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      <div aria-busy={data === undefined}>{isNarrow ? <Cards templates={templates} /> : <Table templates={templates} />}</div>
    </>
  );
}

interface Props {
  readonly templates: readonly Template[];
}

function Whose({ own }: Pick<Template, 'own'>): ReactElement {
  const t = useText();
  return own === null ? (
    <StatusMark tone="grey" word={t({ zh: '系统自带', en: 'As it came' })} />
  ) : (
    <StatusMark tone="green" word={t({ zh: '本县改过', en: "The county's" })} />
  );
}

function useChannels(): (of: Template) => string {
  const t = useText();
  return ({ own, declared }) => (own ?? declared).channels.map((each) => t(channelWords[each])).join(t({ zh: '、', en: ', ' }));
}

function Cards({ templates }: Props): ReactElement {
  const t = useText();
  const channelsOf = useChannels();
  return (
    <ul className="ln-cards">
      {templates.map((each) => (
        <li key={each.name} className="ln-card">
          <GoLink to={`/messages/wordings/${each.name}`} className="ln-row-link">
            {t(each.label)}
          </GoLink>
          <p>{t((each.own ?? each.declared).text)}</p>
          <dl>
            <div>
              <dt>{t({ zh: '渠道', en: 'Channels' })}</dt>
              <dd>{channelsOf(each)}</dd>
            </div>
            <div>
              <dt>{t({ zh: '用语', en: 'Whose words' })}</dt>
              <dd>
                <Whose own={each.own} />
              </dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Table({ templates }: Props): ReactElement {
  const t = useText();
  const channelsOf = useChannels();
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <caption className="ln-out-of-sight">{t({ zh: '消息模板', en: 'Words of messages' })}</caption>
        <thead>
          <tr>
            <th scope="col">{t({ zh: '消息', en: 'Message' })}</th>
            <th scope="col">{t({ zh: '内容', en: 'Words' })}</th>
            <th scope="col">{t({ zh: '渠道', en: 'Channels' })}</th>
            <th scope="col">{t({ zh: '用语', en: 'Whose words' })}</th>
          </tr>
        </thead>
        <tbody>
          {templates.map((each) => (
            <tr key={each.name}>
              <td className="ln-unbroken">
                <GoLink to={`/messages/wordings/${each.name}`} className="ln-row-link">
                  {t(each.label)}
                </GoLink>
              </td>
              <td>{t((each.own ?? each.declared).text)}</td>
              <td className="ln-unbroken">{channelsOf(each)}</td>
              <td className="ln-unbroken">
                <Whose own={each.own} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
