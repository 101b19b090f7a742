export * from './filling.ts';
export * from './imports.ts';
export * from './tray.ts';
