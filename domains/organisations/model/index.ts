import { domain } from '@linli/kernel/model';
import { estate } from './registers/estate.ts';
import { organisation } from './registers/organisation.ts';

export { estate, organisation };

export const organisationsModel = domain({
  name: 'organisations',
  label: { zh: '社会组织与物业', en: 'Organisations and estates' },
  registers: [organisation, estate],
});
