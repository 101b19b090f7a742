export * from './mine.ts';
export * from './outbox.ts';
export * from './settings.ts';
export * from './wordings.ts';
