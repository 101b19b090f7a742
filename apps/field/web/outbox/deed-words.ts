import { visitResultCodes } from '@linli/grids/model';
import { useText } from '@linli/kernel/web';
import { useCallback } from 'react';
import type { Entry } from '../engine/index.ts';
import { findStepLabel } from '../event/declared.ts';
import { useOpen } from '../use-field.ts';

interface DeedWords {
  readonly title: string;
  readonly detail: string;
}

/** What was done, as its person would call it. */
export function useDeedWords(): (entry: Entry) => DeedWords {
  const t = useText();
  const { pack, entries } = useOpen();
  return useCallback(
    ({ deed }: Entry): DeedWords => {
      if (deed.kind === 'visit') {
        const result = visitResultCodes.find(deed.result);
        return {
          title: t({ zh: '走访{name}', en: 'A visit to {name}' }, { name: deed.name }),
          detail: `${deed.visitedOn} · ${result === undefined ? deed.result : t(result)}`,
        };
      }
      const categoryOf = (number: string): string =>
        t(pack.categories.find((each) => each.number === number)?.label ?? { zh: number, en: number });
      if (deed.kind === 'report')
        return { title: t({ zh: '报事：{what}', en: 'Report: {what}' }, { what: categoryOf(deed.category) }), detail: deed.description };
      const event = pack.events.find(({ id }) => id === deed.event);
      const reported = entries.find(({ id }) => id === deed.event)?.deed;
      const what = event?.categoryName ?? (reported?.kind === 'report' ? categoryOf(reported.category) : '');
      const where = event?.address ?? '';
      const outcome = Object.values(deed.values).find((value) => typeof value === 'string');
      return {
        title: `${t(findStepLabel(deed.step))}${what === '' ? '' : t({ zh: '：', en: ': ' })}${what}${where === '' ? '' : ` · ${where}`}`,
        detail: deed.reason ?? (typeof outcome === 'string' ? outcome : ''),
      };
    },
    [t, pack, entries],
  );
}
