import { fulfil } from '@linli/kernel/server';
import * as declared from '../../model/forms/index.ts';
import { answerOne } from './operations/answer-cell.ts';
import { correctOne } from './operations/correct-cell.ts';
import { formSheet, sumSheet } from './operations/files.ts';
import { checkOne, listFields } from './operations/known-fields.ts';
import { confirmOnes } from './operations/confirm-forms.ts';
import { getFormOne, listMonthOnes, prepareOnes } from './operations/month.ts';
import { stepFormOne } from './operations/step-form.ts';
import { sumOne } from './operations/sum.ts';
import { endOne, getOneTask, sendOne, takeOnes } from './operations/tasks.ts';
import { getTemplateOne, reviseOne, saveOne, stepOne } from './operations/templates.ts';
import { answerQuestionOnes } from './questions/answer-question.ts';
import { listQuestionOnes } from './questions/list-questions.ts';

export { sealedFormLines } from './lines.ts';
export { formFollower } from './place-follower.ts';
export { keepForms, openFormsJob } from './upkeep.ts';

export const formHandlers = [
  fulfil(declared.listKnownFields, listFields),
  fulfil(declared.checkDesign, checkOne),
  fulfil(declared.saveTemplate, saveOne),
  fulfil(declared.getTemplateOperation, getTemplateOne),
  fulfil(declared.stepTemplate, stepOne),
  fulfil(declared.reviseTemplate, reviseOne),
  fulfil(declared.sendTask, sendOne),
  fulfil(declared.endTask, endOne),
  fulfil(declared.getTask, getOneTask),
  fulfil(declared.takeForms, takeOnes),
  fulfil(declared.sumForms, sumOne),
  fulfil(declared.sumFile, sumSheet),
  fulfil(declared.prepareForms, prepareOnes),
  fulfil(declared.listMonth, listMonthOnes),
  fulfil(declared.listQuestions, listQuestionOnes),
  fulfil(declared.answerQuestion, answerQuestionOnes),
  fulfil(declared.confirmForms, confirmOnes),
  fulfil(declared.getForm, getFormOne),
  fulfil(declared.answerCell, answerOne),
  fulfil(declared.correctCell, correctOne),
  fulfil(declared.stepForm, stepFormOne),
  fulfil(declared.formFile, formSheet),
];
