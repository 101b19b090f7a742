import { operation, textShape } from '@linli/kernel/model';
import { z } from 'zod';
import { contentShape } from '../application/operations.ts';

/** The application about which a department is asked, as long as it is. */
export const askedApplication = operation({
  name: 'services.asked-application',
  method: 'get',
  path: '/services/opinion/{id}/application',
  access: { to: 'register', register: 'services.opinion', right: 'read' },
  label: { zh: '查看征求意见的办件', en: 'See the application one is asked about' },
  input: z.strictObject({ id: z.uuid() }),
  output: contentShape.extend({
    state: textShape,
    /** The last day on which the whole is decided in time; null where its clock has not begun or stands. */
    dueOn: z.string().nullable(),
    findings: z.string().nullable(),
  }),
  refusals: ['opinion-given'],
});
