import { EmptyState, GoLink, PageHead, RefusalNotice, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { listTemplates } from '../../model/index.ts';
import '../messages.css';
import { useAnswer } from '../queries.ts';
import { WordingForm } from './wording-form.tsx';

/** `/messages/wordings/$template`: the words of one kind of message, with what they look like when filled in. */
export function WordingScreen(): ReactElement {
  const t = useText();
  const { params } = useAddress();
  const { data, error, refetch } = useAnswer(listTemplates, {});
  const above = <GoLink to="/messages/wordings">{t({ zh: '消息模板', en: 'Words of messages' })}</GoLink>;
  const template = data?.templates.find(({ name }) => name === params['template']);
  if (template !== undefined) return <WordingForm key={template.own?.version ?? 0} template={template} above={above} />;
  return (
    <>
      <PageHead title={t({ zh: '一种消息', en: 'A kind of message' })} above={above} />
      {error === null ? null : <RefusalNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        <div className="ln-panel ln-skeleton ln-waiting" aria-busy={error === null} />
      ) : (
        <EmptyState title={t({ zh: '没有这种消息', en: 'There is no such message' })}>
          <p>{t({ zh: '回到消息模板，重新选一种。', en: 'Go back and choose another one.' })}</p>
        </EmptyState>
      )}
    </>
  );
}
