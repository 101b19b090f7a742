import type { Text } from '@linli/kernel/model';
import { api, screenPath, useDictionary, useScreenAbout } from '@linli/kernel/web';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';

interface FoundRow {
  readonly id: string;
  readonly place: string;
  readonly placeName: string;
  readonly title: string;
  readonly subtitle: string;
}

export interface Hit extends FoundRow {
  readonly to: string;
  /** Its place among all hits, for the keyboard. */
  readonly at: number;
}

export interface HitGroup {
  readonly label: Text;
  readonly hits: readonly Hit[];
}

/** What the whole platform knows by a text, by register. */
export function useSearchHits(text: string, enabled: boolean) {
  const dictionary = useDictionary();
  const screenAbout = useScreenAbout();
  const sought = useDeferredValue(text.trim());
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', sought],
    queryFn: ({ signal }) => api.get<{ groups: { register: string; rows: FoundRow[] }[] }>('/kernel/search', { text: sought }, signal),
    enabled: enabled && sought !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  let at = 0;
  const groups = (data?.groups ?? []).flatMap((group): HitGroup[] => {
    const register = dictionary.registers.get(group.register);
    if (register === undefined || group.rows.length === 0) return [];
    const addressOf = (id: string): string => screenAbout(register.name, id)?.to ?? `${screenPath(register)}/${id}`;
    return [{ label: register.label, hits: group.rows.map((row) => ({ ...row, to: addressOf(row.id), at: at++ })) }];
  });
  return { groups, hits: groups.flatMap((group) => group.hits), isFetching, error };
}
