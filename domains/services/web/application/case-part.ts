import { isEmptyValue, type CasePart } from '@linli/kernel/web';

/** Of an edition or of the route: the part tells them in words. */
const told = [
  'number',
  'item',
  'itemCode',
  'itemName',
  'kind',
  'area',
  'department',
  'decider',
  'throughTown',
  'joint',
  'noticeDays',
  'committed',
  'statutoryWorkdays',
  'statutoryDays',
  'holder',
];
/** Nothing to say where they are empty. */
const ifGiven = ['applicantIdentity', 'applicantPhone', 'proxyName', 'proxyIdentity', 'proxyPhone', 'signature', 'person'];

export const applicationPart: CasePart = {
  procedure: 'services.application',
  tells: (values) => [...told, ...ifGiven.filter((key) => isEmptyValue(values[key]))],
  load: async () => ({ Part: (await import('./application-part.tsx')).ApplicationPart }),
};
