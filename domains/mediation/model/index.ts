import { domain } from '@linli/kernel/model';
import { dispute } from './registers/dispute.ts';

export { dispute };

export const mediationModel = domain({ name: 'mediation', label: { zh: '人民调解', en: 'Mediation' }, registers: [dispute] });
