import { EmptyState, PageHead, usePlace, useSession, useText } from '@linli/kernel/web';
import type { ReactElement, ReactNode } from 'react';
import { communityOf } from './words.ts';

interface Props {
  readonly title: string;
  readonly children: (place: string) => ReactNode;
}

/** A hall belongs to one community: above it, the page says to choose one. */
export function ChooseCommunity({ title, children }: Props): ReactElement {
  const t = useText();
  const place = usePlace();
  const { post } = useSession();
  const community = communityOf(place, post.place);
  if (community !== undefined) return <>{children(community)}</>;
  return (
    <>
      <PageHead title={title} />
      <EmptyState title={t({ zh: '请先选一个社区', en: 'Choose a community first' })}>
        {t({
          zh: '大厅是一个社区的。点页面上方的地名，选要看的社区（村）。',
          en: 'A hall belongs to one community. Choose it by the place name at the top of the page.',
        })}
      </EmptyState>
    </>
  );
}
