import { domain } from '@linli/kernel/model';
import { carryOutChange, getChange, getPlace, listChanges, proposeChange, undoChange, withdrawChange } from './change-operations.ts';
import { body } from './registers/body.ts';
import { childrenOperation, pathOperation, searchOperation } from './operations.ts';
import { publicCounterOperation, publicPlacesOperation } from './public-operations.ts';
import { community } from './registers/community.ts';

export { childrenOperation, pathOperation, searchOperation };

export const regionsModel = domain({
  name: 'regions',
  label: { zh: '地方', en: 'Places' },
  registers: [community, body],
  operations: [
    childrenOperation,
    searchOperation,
    pathOperation,
    getPlace,
    proposeChange,
    listChanges,
    getChange,
    carryOutChange,
    withdrawChange,
    undoChange,
    publicPlacesOperation,
    publicCounterOperation,
  ],
});
