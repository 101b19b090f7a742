import { createContext, lazy, Suspense, useContext, type ComponentType, type ReactElement } from 'react';
import type { CasePart, CasePartProps } from '../web-domain.ts';

const CasePartsContext = createContext<readonly CasePart[]>([]);

/** The parts that domains add to the pages of their cases. */
export const CasePartsProvider = CasePartsContext.Provider;

const loaded = new Map<string, ComponentType<CasePartProps>>();

function componentOf({ procedure, load }: CasePart): ComponentType<CasePartProps> {
  const known = loaded.get(procedure);
  if (known !== undefined) return known;
  const made = lazy(async () => ({ default: (await load()).Part }));
  loaded.set(procedure, made);
  return made;
}

export const useCasePart = (procedure: string): CasePart | undefined =>
  useContext(CasePartsContext).find((each) => each.procedure === procedure);

/** What the domain tells of this case. */
export function OwnPart({ part, ...props }: CasePartProps & { readonly part: CasePart }): ReactElement {
  const Part = componentOf(part);
  return (
    <Suspense fallback={<div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />}>
      <Part {...props} />
    </Suspense>
  );
}
