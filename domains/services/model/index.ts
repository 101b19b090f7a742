import { domain } from '@linli/kernel/model';
import { application } from './application/application.ts';
import { hallRegisters } from './hall/index.ts';
import { hallOperations } from './hall/operations.ts';
import { counterOperations, residentOperations } from './application/operations.ts';
import { getGuide, listGuide } from './guide.ts';
import { catalogueOperations } from './operations.ts';
import { paper } from './registers/paper.ts';
import { item } from './registers/item.ts';
import { resultOperations } from './results/operations.ts';
import { resultRegisters } from './results/registers/index.ts';

export { application } from './application/application.ts';

export { areaCodes, paperWayCodes } from './codes.ts';
export { fitsItem } from './find.ts';
export { type GuideLine, getGuide, listGuide } from './guide.ts';
export type { ItemForm, Material, Question } from './item-form.ts';
export { type Answers, papersFor } from './papers.ts';
export { committedWord, complainWord, deciderWord, feeWord, statutoryWord, whereWord } from './words.ts';

export const servicesModel = domain({
  name: 'services',
  label: { zh: '办事大厅', en: 'Service hall' },
  registers: [item, paper, ...resultRegisters, ...hallRegisters],
  procedures: [application],
  operations: [
    ...catalogueOperations,
    ...counterOperations,
    ...residentOperations,
    ...resultOperations,
    ...hallOperations,
    listGuide,
    getGuide,
  ],
});
