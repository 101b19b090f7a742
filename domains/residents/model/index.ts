import { domain } from '@linli/kernel/model';
import { dwelling } from './registers/dwelling.ts';
import { household } from './registers/household.ts';
import { person } from './registers/person.ts';
import { residence } from './registers/residence.ts';

export { dwelling, household, person, residence };

export const residentsModel = domain({
  name: 'residents',
  label: { zh: '居民', en: 'Residents' },
  registers: [person, dwelling, household, residence],
});
