import type { Standing } from '@linli/kernel/model';

export type PlaceOrder = 'standing' | 'name';

export const readOrder = (text: string | undefined): PlaceOrder => (text === 'name' ? 'name' : 'standing');

const urgency: Record<Standing, number> = { behind: 0, close: 1, unknown: 2, met: 3 };

interface Ranked {
  readonly place: string;
  readonly name: string;
  readonly tenths: number | null;
  readonly standing: Standing;
}

const byCode = (a: Ranked, b: Ranked): number => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0);

/** Those behind first and the furthest from its target at the top; or by name. Ties stand by their official code. */
export function inOrder<P extends Ranked>(places: readonly P[], order: PlaceOrder): P[] {
  if (order === 'name') return places.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN') || byCode(a, b));
  return places.toSorted((a, b) => urgency[a.standing] - urgency[b.standing] || (a.tenths ?? -1) - (b.tenths ?? -1) || byCode(a, b));
}
