import { domain } from '@linli/kernel/model';
import { premises } from './registers/premises.ts';

export const facilitiesModel = domain({ name: 'facilities', label: { zh: '服务设施', en: 'Facilities' }, registers: [premises] });
