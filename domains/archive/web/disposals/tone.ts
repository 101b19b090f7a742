import type { Tone } from '@linli/kernel/web';

const tones: Readonly<Record<string, Tone>> = { proposed: 'amber', approved: 'grey', declined: 'green' };

/** Amber waits for somebody; grey is gone; green is kept. */
export const toneOf = (state: string): Tone => tones[state] ?? 'grey';
