import { indexJob } from '../county/index-job.ts';
import type { JobKind } from '../platform.ts';

/** Long work of the kernel's own. */
export const kernelJobs: readonly JobKind[] = [indexJob];
