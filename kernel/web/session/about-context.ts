import { createContext, useCallback, useContext } from 'react';
import type { Text } from '../../model/index.ts';
import { registerPath } from '../api/index.ts';
import type { WebScreen } from '../web-domain.ts';
import { useDictionary } from './dictionary-context.ts';
import { useActor } from './session-context.ts';

const AboutContext = createContext<readonly WebScreen[]>([]);

/** The screens of domains that tell one row of a register in full. */
export const AboutProvider = AboutContext.Provider;

export interface ScreenAbout {
  readonly to: string;
  readonly title: Text;
}

/** Where the page of a case stands. */
export const casePath = (procedure: string, id: string): string => `/inbox${registerPath(procedure)}/${id}`;

/** Where a row of a register is told in full, for this post; nowhere for most registers. */
export function useScreenAbout(): (register: string, id: string) => ScreenAbout | undefined {
  const screens = useContext(AboutContext);
  const { role } = useActor();
  const { procedures } = useDictionary();
  return useCallback(
    (register, id) => {
      if (procedures.has(register)) return { to: casePath(register, id), title: { zh: '办理情况', en: 'How it goes' } };
      const screen = screens.find(({ about, roles }) => about === register && (roles === undefined || roles.includes(role)));
      return screen === undefined ? undefined : { to: screen.path.replace('$id', id), title: screen.title };
    },
    [screens, role, procedures],
  );
}
