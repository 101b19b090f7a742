import type { OutputOf } from '@linli/kernel/model';
import type { planOperation } from '../../model/index.ts';

export type Plan = OutputOf<typeof planOperation>;
export type Programme = NonNullable<Plan['programme']>;
export type Chapter = Plan['chapters'][number];
