export { createTestDatabase, type TestDatabase } from './database.ts';
export { inputsOf, type Schema } from './bad-input.ts';
export { type ExampleRow, exampleRows, inventedNumber } from './examples.ts';
export { card, cardKind, libraryModel, libraryRegisters, reader } from './library.ts';
export { actor, type Answer, libraryMigrations, startTestPlatform, type TestPlatform, type TestPlatformOptions } from './platform.ts';
export { startSystemEngine, type TestEngine } from './system-engine.ts';
