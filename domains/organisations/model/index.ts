import { domain } from '@linli/kernel/model';
import { organisation } from './registers/organisation.ts';

export const organisationsModel = domain({
  name: 'organisations',
  label: { zh: '社会组织', en: 'Organisations' },
  registers: [organisation],
});
