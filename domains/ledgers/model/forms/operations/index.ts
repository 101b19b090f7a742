export * from './forms.ts';
export * from './month.ts';
export * from './tasks.ts';
export * from './templates.ts';
