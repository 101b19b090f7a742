import { domain } from '@linli/kernel/model';
import { worker } from './registers/worker.ts';

export const staffModel = domain({ name: 'staff', label: { zh: '队伍', en: 'Staff' }, registers: [worker] });
