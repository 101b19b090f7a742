import { ancestorAt } from '@linli/kernel/model';
import { runOperation, useAddress, usePlace } from '@linli/kernel/web';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { indicatorOperation, planOperation } from '../model/index.ts';
import { readMonth } from './logic/months.ts';

const LOOK_AGAIN_MS = 15_000; // a page on a wall moves when the registers do

/** Where and when the address speaks of. Figures are kept for communities and above; a grid shows those of its community. */
export function usePlaceAndMonth(): { readonly place: string; readonly month: string | undefined } {
  const place = usePlace();
  const { search } = useAddress();
  return { place: ancestorAt(place, 'community') ?? place, month: readMonth(search['month']) };
}

const monthInput = (month: string | undefined): { month?: string } => (month === undefined ? {} : { month });

/** The plan with its figures; asked for again while the page is open. */
export function usePlan(place: string, month: string | undefined) {
  return useQuery({
    queryKey: ['supervision', 'plan', place, month],
    queryFn: ({ signal }) => runOperation(planOperation, { place, ...monthInput(month) }, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
  });
}

/** One figure opened. */
export function useIndicator(name: string, place: string, month: string | undefined, after: string | undefined) {
  return useQuery({
    queryKey: ['supervision', 'indicator', name, place, month, after],
    queryFn: ({ signal }) =>
      runOperation(indicatorOperation, { name, place, ...monthInput(month), ...(after === undefined ? {} : { after }) }, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
    placeholderData: keepPreviousData,
    enabled: name !== '',
  });
}
