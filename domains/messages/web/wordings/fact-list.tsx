import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { Template } from './template.ts';

/** What may stand in the words, and what must. */
export function FactList({ facts }: Pick<Template, 'facts'>): ReactElement {
  const t = useText();
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '可以填入的内容', en: 'What can be filled in' })}</h2>
      <ul className="ms-facts">
        {facts.map(({ key, label, example, needed, secret }) => (
          <li key={key}>
            <code>{`{${key}}`}</code>
            <span>{t(label)}</span>
            {needed ? <StatusMark tone="amber" word={t({ zh: '必须写上', en: 'Needed' })} /> : null}
            <span className="ln-hint">
              {secret
                ? t({ zh: '只有本人看得到', en: 'seen by the person alone' })
                : t({ zh: '例如：{example}', en: 'such as: {example}' }, { example })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
