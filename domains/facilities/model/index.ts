import { domain } from '@linli/kernel/model';
import { premisesFeatures } from './premises-features.ts';
import { premises } from './registers/premises.ts';

export { premisesFeatures };

export const facilitiesModel = domain({
  name: 'facilities',
  label: { zh: '服务设施', en: 'Facilities' },
  registers: [premises],
  operations: [premisesFeatures.operation],
});
