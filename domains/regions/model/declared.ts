import { domain } from '@linli/kernel/model';
import { body } from './registers/body.ts';
import { childrenOperation, pathOperation, searchOperation } from './operations.ts';
import { community } from './registers/community.ts';

export { childrenOperation, pathOperation, searchOperation };

export const regionsModel = domain({
  name: 'regions',
  label: { zh: '地方', en: 'Places' },
  registers: [community, body],
  operations: [childrenOperation, searchOperation, pathOperation],
});
