import { domain } from '@linli/kernel/model';
import { elderCare } from './registers/elder-care.ts';
import { lowIncome } from './registers/low-income.ts';

export { elderCare, lowIncome };

export const statusesModel = domain({
  name: 'statuses',
  label: { zh: '救助与关爱', en: 'Assistance and care' },
  registers: [lowIncome, elderCare],
});
