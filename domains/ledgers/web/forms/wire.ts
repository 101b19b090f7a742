import type { OutputOf } from '@linli/kernel/model';
import type { checkDesign, getForm, getTask, getTemplateOperation, listKnownFields, listQuestions } from '../../model/forms/index.ts';

/** What the server answers about forms, named for the screens. */
export type Template = OutputOf<typeof getTemplateOperation>;
export type KnownField = OutputOf<typeof listKnownFields>['fields'][number];
export type Checked = OutputOf<typeof checkDesign>;
export type Task = OutputOf<typeof getTask>;
export type FormSheet = OutputOf<typeof getForm>;
export type FormFacts = Omit<FormSheet['form'], 'placeName' | 'task'>;
export type FormLine = FormSheet['lines'][number];
export type FormCell = FormLine['cells'][number];
export type FormColumn = FormSheet['columns'][number];
export type Question = OutputOf<typeof listQuestions>['questions'][number];
export type SourceFacts = FormSheet['sources'][number];
