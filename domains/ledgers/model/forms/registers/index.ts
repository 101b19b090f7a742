export { form } from './form.ts';
export { formAnswer } from './form-answer.ts';
export { formTask } from './form-task.ts';
export { formTemplate } from './form-template.ts';
export { newField } from './new-field.ts';
