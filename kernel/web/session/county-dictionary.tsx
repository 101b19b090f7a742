import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import {
  type CountyDeclarations,
  type Dictionary,
  countyFieldOperations,
  countyOf,
  extendDictionary,
  gather,
  noDeclarations,
} from '../../model/index.ts';
import { runOperation } from '../api/index.ts';
import { DictionaryProvider, useDictionary } from './dictionary-context.ts';
import { useSession } from './session-context.ts';

/** What the county of the post has declared; asked anew after each step that changes it. */
const COUNTY_FIELDS_KEY = ['kernel', 'county-fields'] as const;

const FRESH_MILLISECONDS = 60_000; // a form that is opened a minute later asks what was added meanwhile

export interface Declared {
  /** The dictionary without the county's own. */
  readonly base: Dictionary;
  readonly own: CountyDeclarations;
}

const DeclaredContext = createContext<Declared>({ base: gather([]), own: noDeclarations });

/** What the program declares, and what the county has added to it. */
export const useDeclared = (): Declared => useContext(DeclaredContext);

/** Puts the county's own fields and items into the dictionary: below it every screen knows them like declared ones. */
export function CountyDictionary({ children }: { readonly children: ReactNode }): ReactElement {
  const base = useDictionary();
  const { post, today } = useSession();
  const county = countyOf(post.place);
  const { data, error } = useQuery({
    queryKey: [...COUNTY_FIELDS_KEY, county ?? ''],
    queryFn: ({ signal }) => runOperation(countyFieldOperations.list, {}, { signal }),
    enabled: county !== undefined,
    staleTime: FRESH_MILLISECONDS,
  });
  const own = data ?? noDeclarations;
  const dictionary = useMemo(() => extendDictionary(base, own, today), [base, own, today]);
  const declared = useMemo(() => ({ base, own }), [base, own]);
  // A form must not be built without a field that is required, so screens wait; they go on without when nobody answers.
  if (county !== undefined && data === undefined && error === null) return <main className="ln-alone" aria-busy />;
  return (
    <DictionaryProvider value={dictionary}>
      <DeclaredContext.Provider value={declared}>{children}</DeclaredContext.Provider>
    </DictionaryProvider>
  );
}
