import type { Standing } from '@linli/kernel/model';

/** The status colours, reserved for status: classes of the kernel's styles. */
export const toneClasses: Record<Standing, string> = { met: 'ln-green', close: 'ln-amber', behind: 'ln-red', unknown: 'ln-grey' };
