import { domain } from '@linli/kernel/model';
import { disposalOperations, filingOperations } from './operations/index.ts';
import { disposal } from './registers/disposal.ts';
import { filing } from './registers/filing.ts';
import { retentionRule } from './registers/retention-rule.ts';

export * from './operations/index.ts';

export const archiveModel = domain({
  name: 'archive',
  label: { zh: '电子档案', en: 'Archive' },
  registers: [filing, disposal, retentionRule],
  operations: [...filingOperations, ...disposalOperations],
});
