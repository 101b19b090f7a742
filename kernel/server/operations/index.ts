import type { Operation } from '../platform.ts';
import { countyOperations } from '../county/operations.ts';
import { workOperations } from '../procedure/index.ts';
import { jobOperations } from './jobs.ts';
import { uploadOperations } from './uploads.ts';
import { searchOperation } from './search.ts';

/** What the kernel itself offers, beside the operations of every register. */
export const kernelOperations: readonly Operation[] = [
  ...jobOperations,
  ...uploadOperations,
  searchOperation,
  ...countyOperations,
  ...workOperations,
];
