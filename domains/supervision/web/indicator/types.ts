import type { OutputOf } from '@linli/kernel/model';
import type { indicatorOperation } from '../../model/index.ts';

export type Opened = OutputOf<typeof indicatorOperation>;
export type PlaceBelow = Opened['children'][number];
export type Source = Opened['sources'][number];
