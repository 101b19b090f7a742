import type { Text } from '@linli/kernel/model';

/** Under which heading the menu shows a register: what the counter calls the line of work. */
export const groups = {
  assistance: { zh: '救助与关爱', en: 'Assistance and care' },
  party: { zh: '党员', en: 'Party members' },
  work: { zh: '就业与社保', en: 'Work and insurance' },
  health: { zh: '健康与生育', en: 'Health and births' },
  belonging: { zh: '流动人口与退役军人', en: 'Temporary residents and veterans' },
} as const satisfies Record<string, Text>;
