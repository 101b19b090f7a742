import { domain } from '@linli/kernel/model';
import { duplicateOperations } from './duplicates/operations.ts';
import { ledger, mergeDecision } from './duplicates/registers.ts';
import {
  form,
  formAnswer,
  formOperations,
  formTask,
  formTemplate,
  monthOperations,
  newField,
  taskOperations,
  templateOperations,
} from './forms/index.ts';
import { fillingOperations, importOperations, trayOperations } from './operations/index.ts';
import { ledgerImport } from './registers/import.ts';
import { tray } from './registers/tray.ts';

export { importStateCodes, ledgerCodes, trayReasonCodes, trayStateCodes } from './codes.ts';
export { departmentCodes } from './forms/codes.ts';
export { form } from './forms/registers/index.ts';
export { type FileFacts, factsOfName, inTurn } from './handing-in.ts';
export * from './operations/index.ts';
export { ledgerImport } from './registers/import.ts';
export { tray } from './registers/tray.ts';
export { type LedgerId, ledgerIds, templates } from './templates/index.ts';

export const ledgersModel = domain({
  name: 'ledgers',
  label: { zh: '台账', en: 'Ledgers' },
  registers: [ledgerImport, tray, ledger, mergeDecision, formTemplate, newField, formTask, form, formAnswer],
  operations: [
    ...importOperations,
    ...trayOperations,
    ...fillingOperations,
    ...duplicateOperations,
    ...templateOperations,
    ...taskOperations,
    ...formOperations,
    ...monthOperations,
  ],
});
