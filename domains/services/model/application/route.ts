import { type Case, type Refusal, type Text, departments, refuse, stateOf } from '@linli/kernel/model';
import type { ItemForm } from '../item-form.ts';

/** Where an application lies while somebody looks at it. */
export const stations = ['community', 'town', 'county', 'station'] as const;
export type Station = (typeof stations)[number];

export type Routed = Pick<ItemForm, 'decider' | 'throughTown'>;

/**
 * By which hands an item goes; the last one decides. A court decides outside of all this: there the community ends it by showing the
 * way (domain.md 3.2, 引导).
 */
export function routeOf({ decider, throughTown }: Routed): readonly Station[] {
  switch (decider) {
    case 'community':
    case 'court':
      return ['community'];
    case 'town':
      return ['community', 'town'];
    case 'county':
      return throughTown ? ['community', 'town', 'county'] : ['community', 'county'];
    case 'health-station':
      return ['community', 'station'];
  }
}

/** The state of an application while it lies at a station. */
export const stateAt = { community: 'atCommunity', town: 'atTown', county: 'atCounty', station: 'atStation' } as const;

const routedBy = ({ values }: Pick<Case, 'values'>): Routed => ({
  decider: values['decider'] as ItemForm['decider'],
  throughTown: values['throughTown'] === true,
});

export const stationOf = (state: string | undefined): Station | undefined => stations.find((each) => stateAt[each] === state);

/** Who has it at a station, as it is said at the counter; the county by its department. */
export function stationWord(station: Station, department: unknown): Text {
  const name = departments[department as keyof typeof departments] ?? departments['civil-affairs'];
  switch (station) {
    case 'community':
      return { zh: '社区（村）', en: 'the community' };
    case 'town':
      return { zh: '镇', en: 'the town' };
    case 'county':
      return { zh: `县${name.zh}部门`, en: `the county: ${name.en}` };
    case 'station':
      return { zh: '社区卫生服务站', en: 'the health station' };
  }
}

/** The state in which an application lies with whoever decides it. */
export const decidingState = (of: Pick<Case, 'values'>): string => stateAt[routeOf(routedBy(of)).at(-1) ?? 'community'];

const nameOf = ({ values }: Pick<Case, 'values'>): string => (typeof values['itemName'] === 'string' ? values['itemName'] : '');

/** Passing it on to a station: only along the route of its item, and from the station before. */
export function decidePassing(of: Case, to: Station): Refusal | undefined {
  const route = routeOf(routedBy(of));
  const at = route.indexOf(to);
  const word = stationWord(to, of.values['department']);
  if (at < 0)
    return refuse('conflict', 'not-on-route', {
      zh: `“${nameOf(of)}”不经过${word.zh}，由${stationWord(route.at(-1) ?? 'community', of.values['department']).zh}办。`,
      en: `"${nameOf(of)}" does not go to ${word.en}; ${stationWord(route.at(-1) ?? 'community', of.values['department']).en} decides it.`,
    });
  const here = stationOf(stateOf(of));
  const before = route[at - 1];
  if (here === undefined || before === undefined || here === before) return undefined;
  const first = stationWord(before, of.values['department']);
  return refuse('conflict', 'not-on-route', {
    zh: `“${nameOf(of)}”要先经过${first.zh}，再到${word.zh}。`,
    en: `"${nameOf(of)}" goes to ${first.en} before ${word.en}.`,
  });
}

/** Giving it back to a station: one that it has passed. */
export function decideGivingBack(of: Case, to: Station): Refusal | undefined {
  const route = routeOf(routedBy(of));
  const here = stationOf(stateOf(of));
  if (here === undefined || (route.includes(to) && route.indexOf(to) < route.indexOf(here))) return undefined;
  const word = stationWord(to, of.values['department']);
  return refuse('conflict', 'not-on-route', {
    zh: `“${nameOf(of)}”没有经过${word.zh}，退不到那里。`,
    en: `"${nameOf(of)}" did not come by ${word.en}, so it cannot go back there.`,
  });
}

/** The decision is the last station's. */
export function decideDeciding(of: Case): Refusal | undefined {
  const last = routeOf(routedBy(of)).at(-1) ?? 'community';
  const here = stationOf(stateOf(of));
  if (here === undefined || here === last) return undefined;
  const [decider, now] = [stationWord(last, of.values['department']), stationWord(here, of.values['department'])];
  return refuse('conflict', 'not-decider', {
    zh: `“${nameOf(of)}”由${decider.zh}决定，现在还在${now.zh}，请先往上报。`,
    en: `${decider.en} decides "${nameOf(of)}". It is with ${now.en} still; pass it on first.`,
  });
}
