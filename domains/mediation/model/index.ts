import { domain } from '@linli/kernel/model';
import { mediation } from './mediation/mediation.ts';
import { mediationOperations } from './operations.ts';
import { dispute } from './registers/dispute.ts';
import { session } from './registers/session.ts';

export { dispute, mediation };

export const mediationModel = domain({
  name: 'mediation',
  label: { zh: '人民调解', en: 'Mediation' },
  registers: [dispute, session],
  procedures: [mediation],
  operations: mediationOperations,
});
