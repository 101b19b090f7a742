import { domain } from '@linli/kernel/model';
import { volunteer } from './registers/volunteer.ts';

export { volunteer };

export const volunteersModel = domain({ name: 'volunteers', label: { zh: '志愿服务', en: 'Volunteers' }, registers: [volunteer] });
