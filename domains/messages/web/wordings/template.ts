import type { OutputOf } from '@linli/kernel/model';
import type { listTemplates } from '../../model/index.ts';

export type Template = OutputOf<typeof listTemplates>['templates'][number];
