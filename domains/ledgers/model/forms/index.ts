export * from './operations/index.ts';
export * from './registers/index.ts';
