import { GoLink, PageHead, RefusalNotice, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { listTemplates } from '../../model/index.ts';
import '../messages.css';
import { useAnswer } from '../queries.ts';
import { channelWords } from '../words.ts';

/** `/messages/wordings`: all kinds of messages, by which channels each goes, and whose words it speaks. */
export function WordingsScreen(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useAnswer(listTemplates, {});
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
      <div className="ln-table-frame" aria-busy={data === undefined}>
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
            {(data?.templates ?? []).map(({ name, label, declared, own }) => (
              <tr key={name}>
                <td>
                  <GoLink to={`/messages/wordings/${name}`} className="ln-row-link">
                    {t(label)}
                  </GoLink>
                </td>
                <td>{t((own ?? declared).text)}</td>
                <td className="ln-unbroken">
                  {(own ?? declared).channels.map((each) => t(channelWords[each])).join(t({ zh: '、', en: ', ' }))}
                </td>
                <td className="ln-unbroken">
                  {own === null ? (
                    <StatusMark tone="grey" word={t({ zh: '系统自带', en: 'As it came' })} />
                  ) : (
                    <StatusMark tone="green" word={t({ zh: '本县改过', en: "The county's" })} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
