import { roleLabels } from '@linli/kernel/model';
import { formatDay, PageHead, useLanguage, useSession, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { FieldPanel } from './field-panel.tsx';
import { HomeCards } from './home-cards.tsx';
import { JobsPanel } from './jobs-panel.tsx';
import { Shortcuts } from './shortcuts.tsx';

/** The first page of the day: what is due, what is running, where to go on. */
export function MyWorkScreen(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { name, post, today } = useSession();
  return (
    <>
      <PageHead
        title={t({ zh: '我的工作', en: 'My work' })}
        help={t(
          { zh: '{name}，{place} · {post} · {today}', en: '{name}, {place} · {post} · {today}' },
          {
            name,
            place: post.placeName,
            post: post.title === '' ? t(roleLabels[post.role]) : post.title,
            today: formatDay(today, language),
          },
        )}
      />
      <div className="ln-desk">
        <div>
          <HomeCards />
          <JobsPanel />
        </div>
        <div>
          <FieldPanel />
          <Shortcuts />
        </div>
      </div>
    </>
  );
}
