import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { DoneScreen } from './outbox/done-screen.tsx';
import { EntryScreen } from './outbox/entry-screen.tsx';
import { OutboxScreen } from './outbox/outbox-screen.tsx';
import { EventScreen } from './event/event-screen.tsx';
import { StepScreen } from './event/step-screen.tsx';
import { GridScreen } from './grid/grid-screen.tsx';
import { ChangePinScreen } from './me/change-pin-screen.tsx';
import { MeScreen } from './me/me-screen.tsx';
import { SignInAgainScreen } from './me/sign-in-again-screen.tsx';
import { Link } from './navigation/link.tsx';
import { Empty } from './parts/empty.tsx';
import { Screen } from './parts/screen.tsx';
import { ReportScreen } from './report/report-screen.tsx';
import { TodoScreen } from './todo/todo-screen.tsx';
import { VisitScreen } from './visits/visit-screen.tsx';
import { VisitsScreen } from './visits/visits-screen.tsx';

/** The screen of an address. The last part of those with a form may be an entry of the outbox that is put right by it. */
export function Screens({ path }: { readonly path: string }): ReactElement {
  const [, first = '', second, third, fourth] = path.split('/');
  if (path === '/') return <TodoScreen />;
  if (first === 'grid') return <GridScreen />;
  if (first === 'report') return <ReportScreen entry={second} />;
  if (first === 'visits') return second === undefined ? <VisitsScreen /> : <VisitScreen person={second} entry={third} />;
  if (first === 'events' && second !== undefined)
    return third === undefined ? <EventScreen id={second} /> : <StepScreen id={second} step={third} entry={fourth} />;
  if (first === 'outbox') return second === undefined ? <OutboxScreen /> : <EntryScreen id={second} />;
  if (first === 'done' && second !== undefined) return <DoneScreen id={second} />;
  if (path === '/me') return <MeScreen />;
  if (path === '/me/pin') return <ChangePinScreen />;
  if (path === '/sign-in') return <SignInAgainScreen />;
  return <Lost />;
}

function Lost(): ReactElement {
  const t = useText();
  return (
    <Screen title={t({ zh: '没有这一页', en: 'No such page' })} above="/">
      <Empty title={t({ zh: '这个网址没有对应的页面。', en: 'Nothing stands at this address.' })}>
        <Link to="/" className="fd-button">
          {t({ zh: '回到待办', en: 'To what is to do' })}
        </Link>
      </Empty>
    </Screen>
  );
}
