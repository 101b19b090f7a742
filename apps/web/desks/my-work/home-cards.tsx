import { EmptyState, type HomeCard, useActor, useText } from '@linli/kernel/web';
import { lazy, Suspense, type ReactElement } from 'react';
import { webDomains } from '../../compose.ts';

const cards = webDomains
  .flatMap((domain) => domain.home ?? [])
  .sort((a, b) => a.order - b.order)
  .map((card: HomeCard) => ({ ...card, Card: lazy(async () => ({ default: (await card.load()).Card })) }));

/** What is due, as the domains tell it; an honest word when nothing is. */
export function HomeCards(): ReactElement {
  const t = useText();
  const { role } = useActor();
  const mine = cards.filter((card) => card.roles === undefined || card.roles.includes(role));
  if (mine.length > 0) {
    return (
      <>
        {mine.map(({ name, Card }) => (
          <Suspense key={name} fallback={<div className="ln-panel ln-skeleton ln-waiting-small" aria-busy="true" />}>
            <Card />
          </Suspense>
        ))}
      </>
    );
  }
  return (
    <section className="ln-panel" aria-labelledby="due-title">
      <h2 id="due-title">{t({ zh: '待办', en: 'Due' })}</h2>
      <EmptyState title={t({ zh: '现在没有等您办的事', en: 'Nothing waits for you' })}>
        <p>
          {t({
            zh: '要您处理的申请、事件和报表会按到期先后排在这里。',
            en: 'Applications, events and reports that wait for you will stand here, the one due first at the top.',
          })}
        </p>
      </EmptyState>
    </section>
  );
}
