import { domain } from '@linli/kernel/model';
import { body } from './registers/body.ts';
import { community } from './registers/community.ts';

export { body, community };

export const regionsModel = domain({ name: 'regions', label: { zh: '地方', en: 'Places' }, registers: [community, body] });
