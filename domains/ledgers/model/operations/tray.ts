import { operation } from '@linli/kernel/model';
import { z } from 'zod';
import { started } from './shapes.ts';

const write = { to: 'register', register: 'ledgers.tray', right: 'write' } as const;
const row = z.looseObject({ id: z.uuid(), place: z.string(), version: z.number().int() });

export const placeTrayItem = operation({
  name: 'ledgers.place-tray-item',
  method: 'post',
  path: '/ledgers/tray/{id}/place',
  access: write,
  label: { zh: '把待处理的内容归到一个人名下', en: 'Place an item of the tray' },
  input: z.strictObject({ id: z.uuid(), person: z.uuid().optional(), values: z.record(z.string().max(60), z.unknown()) }),
  output: row,
  refusals: ['already-settled', 'unknown-entry', 'person-needed'],
});

export const placeTrayColumn = operation({
  name: 'ledgers.place-tray-column',
  method: 'post',
  path: '/ledgers/tray/{id}/place-column',
  access: write,
  label: { zh: '认出一整列，补到登记册', en: 'Take a column of the tray for a fact and fill it in' },
  input: z.strictObject({ id: z.uuid(), entry: z.string().max(60) }),
  output: started,
  refusals: ['already-settled', 'unknown-entry', 'not-a-column'],
});

export const dismissTrayItem = operation({
  name: 'ledgers.dismiss-tray-item',
  method: 'post',
  path: '/ledgers/tray/{id}/dismiss',
  access: write,
  label: { zh: '注明不需要，移出待处理区', en: 'Dismiss an item of the tray' },
  input: z.strictObject({ id: z.uuid(), reason: z.string().trim().min(2).max(200) }),
  output: row,
  refusals: ['already-settled'],
});

export const trayOperations = [placeTrayItem, placeTrayColumn, dismissTrayItem] as const;
