export { createTestDatabase, type TestDatabase } from './database.ts';
export { inputsOf, type Schema } from './bad-input.ts';
export { exampleRows } from './examples.ts';
export { libraryModel } from './library.ts';
export { purchase } from './purchase.ts';
export { reservation, wish } from './reservation.ts';
export { type Answer, actor, libraryMigrations, startTestPlatform, type TestPlatform } from './platform.ts';
export { textOfDocx, textOfPdf } from './printed-text.ts';
