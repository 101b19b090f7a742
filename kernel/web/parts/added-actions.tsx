import { useRouterState } from '@tanstack/react-router';
import { createContext, lazy, Suspense, useContext, useMemo, type ComponentType, type ReactElement } from 'react';
import { useActor } from '../session/index.ts';
import type { AddedAction } from '../web-domain.ts';

const AddedActionsContext = createContext<readonly AddedAction[]>([]);

/** The buttons that domains add to pages of others. */
export const AddedActionsProvider = AddedActionsContext.Provider;

const loaded = new Map<string, ComponentType>();

/** One and the same component for an action, however often it is shown. */
function componentOf({ name, load }: AddedAction): ComponentType {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const made = lazy(async () => ({ default: (await load()).Action }));
  loaded.set(name, made);
  return made;
}

function Shown({ actions }: { readonly actions: readonly AddedAction[] }): ReactElement {
  const { role } = useActor();
  const shown = actions.filter(({ roles }) => roles === undefined || roles.includes(role));
  return (
    <Suspense fallback={null}>
      {shown.map((each) => {
        const Action = componentOf(each);
        return <Action key={each.name} />;
      })}
    </Suspense>
  );
}

/** What others add to the page that is open, after its own buttons; undefined where nobody adds anything. */
export function useAddedActions(): ReactElement | undefined {
  const added = useContext(AddedActionsContext);
  const page = useRouterState({ select: (state): string => String(state.matches.at(-1)?.fullPath ?? '') });
  return useMemo(() => {
    const here = added.filter((each) => each.page === page);
    return here.length === 0 ? undefined : <Shown actions={here} />;
  }, [added, page]);
}
