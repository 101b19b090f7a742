/** The screens that every register has, each loaded when somebody goes there. Paths are below `/registers/$domain/$register`. */
export const registerScreens = [
  { path: '', load: async () => ({ Screen: (await import('./list-screen.tsx')).RegisterListScreen }) },
  { path: '/new', load: async () => ({ Screen: (await import('./form-screen.tsx')).RegisterNewScreen }) },
  { path: '/import', load: async () => ({ Screen: (await import('./import-screen.tsx')).RegisterImportScreen }) },
  { path: '/$id', load: async () => ({ Screen: (await import('./detail-screen.tsx')).RegisterDetailScreen }) },
  { path: '/$id/edit', load: async () => ({ Screen: (await import('./form-screen.tsx')).RegisterEditScreen }) },
] as const;

export { FormField } from './form/form-field.tsx';
export { changedValues, faultsOfRefusal, type FormState, keep, left, readForm, startForm, typed } from './form/form-state.ts';
export { isPurpose, PurposeField } from './purpose-field.tsx';
export { decideHandWriting } from './rights.ts';
export { screenPath } from './use-register.ts';
