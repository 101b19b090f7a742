import { textShape } from '@linli/kernel/model';
import { z } from 'zod';

export const attributeShape = z.object({
  code: z.string(),
  datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
  required: z.boolean(),
  description: textShape,
  hint: textShape,
  values: z.array(z.object({ key: z.string(), name: textShape })),
});
type Attribute = z.output<typeof attributeShape>;

/** What every category may be told besides: it helps whoever goes there, and nobody has to know it. */
export const sceneAttributes: readonly Attribute[] = [
  {
    code: 'DANGER',
    datatype: 'singlevaluelist',
    required: false,
    description: { zh: '现场还有没有危险', en: 'Is it still dangerous there' },
    hint: { zh: '不清楚的不用选', en: 'Leave out what you do not know' },
    values: [
      { key: 'yes', name: { zh: '有危险', en: 'Dangerous' } },
      { key: 'no', name: { zh: '没有危险', en: 'Not dangerous' } },
    ],
  },
  {
    code: 'LANDMARK',
    datatype: 'string',
    required: false,
    description: { zh: '附近好认的地方', en: 'A landmark nearby' },
    hint: { zh: '店名、路口、楼号', en: 'A shop, a crossing, a number' },
    values: [],
  },
];

/** Of the test endpoint alone: the two kinds of service that production has not, and attributes that are needed. */
export const TRIAL_BATCH = 'TEST-BATCH';
export const TRIAL_BLACKBOX = 'TEST-BLACKBOX';

export const trialAttributes: readonly Attribute[] = [
  {
    code: 'COLOUR',
    datatype: 'singlevaluelist',
    required: true,
    description: { zh: '颜色', en: 'Colour' },
    hint: { zh: '选一个', en: 'Choose one' },
    values: [
      { key: 'red', name: { zh: '红', en: 'Red' } },
      { key: 'green', name: { zh: '绿', en: 'Green' } },
    ],
  },
  {
    code: 'DAYS',
    datatype: 'multivaluelist',
    required: false,
    description: { zh: '哪几天', en: 'On which days' },
    hint: { zh: '可以选几个', en: 'Several may be chosen' },
    values: [
      { key: 'mon', name: { zh: '周一', en: 'Monday' } },
      { key: 'tue', name: { zh: '周二', en: 'Tuesday' } },
    ],
  },
];
