export * from './forms.ts';
export * from './tasks.ts';
export * from './templates.ts';
