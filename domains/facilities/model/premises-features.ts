import { featuresOf } from '@linli/kernel/model';
import { premises } from './registers/premises.ts';

/** Where residents can go: handed over and open to the public. Titles, leases and notes stay inside. */
export const premisesFeatures = featuresOf(premises, {
  id: 'premises',
  title: { zh: '服务设施', en: 'Premises' },
  description: {
    zh: '对外开放的社区服务设施：名称、类别、地址、开办的服务。',
    en: 'Premises of communities that are open to the public: name, kind, address, services offered.',
  },
  lies: 'outline',
  shows: ['name', 'kind', 'address', 'areaM2', 'serviceAreas', 'inUseSince'],
  asked: ['kind', 'name'],
  only: { handedOver: true, open: true },
});
