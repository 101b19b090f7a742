import { domain } from '@linli/kernel/model';
import { fillingOperations, importOperations, trayOperations } from './operations/index.ts';
import { ledgerImport } from './registers/import.ts';
import { tray } from './registers/tray.ts';

export { importStateCodes, ledgerCodes, trayReasonCodes, trayStateCodes } from './codes.ts';
export * from './operations/index.ts';
export { ledgerImport } from './registers/import.ts';
export { tray } from './registers/tray.ts';
export { templates } from './templates/index.ts';

export const ledgersModel = domain({
  name: 'ledgers',
  label: { zh: '台账', en: 'Ledgers' },
  registers: [ledgerImport, tray],
  operations: [...importOperations, ...trayOperations, ...fillingOperations],
});
