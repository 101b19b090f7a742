import type { Text } from './text.ts';

/** How often the value is asked anew: the plan wants facts asked once, so anything else has to be said. */
export const askCycles = ['once', 'yearly', 'half-yearly', 'quarterly', 'monthly'] as const;
export type AskCycle = (typeof askCycles)[number];

export const askCycleLabels: Record<AskCycle, Text> = {
  once: { zh: '只问一次', en: 'Once' },
  yearly: { zh: '每年', en: 'Every year' },
  'half-yearly': { zh: '每半年', en: 'Every half year' },
  quarterly: { zh: '每季度', en: 'Every quarter' },
  monthly: { zh: '每月', en: 'Every month' },
};

const monthsOf: Readonly<Record<Exclude<AskCycle, 'once'>, number>> = { yearly: 12, 'half-yearly': 6, quarterly: 3, monthly: 1 };

/** Was it said in an earlier turn of its cycle than the day lies in? Then it tells nothing of today. Days are `YYYY-MM-DD`. */
export function isAskedAnew(cycle: AskCycle, said: string, day: string): boolean {
  if (cycle === 'once') return false;
  const turn = (of: string): number => Math.floor((Number(of.slice(0, 4)) * 12 + Number(of.slice(5, 7)) - 1) / monthsOf[cycle]);
  return turn(said) < turn(day);
}
