import type { MarkTone } from '@linli/kernel/server';

/** Green is done, red is not, amber waits for the resident; everything else simply goes on. */
export function toneOf(state: string): MarkTone {
  if (state === 'granted') return 'green';
  if (state === 'declined') return 'red';
  return state === 'supplementing' ? 'amber' : 'grey';
}
