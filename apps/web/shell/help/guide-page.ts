import type { Language } from '@linli/kernel/model';
import type { WebDomain } from '@linli/kernel/web';

/** A screen by its address, with `$` for parts, and the page of the guide that tells how to use it. */
export interface GuidedScreen {
  readonly path: string;
  readonly guide: string;
}

/** The screens that no domain brings: those of the shell, and those of any register. */
const shellScreens: readonly GuidedScreen[] = [
  { path: '/', guide: 'my-work' },
  { path: '/registers', guide: 'find-anything' },
  { path: '/registers/$domain/$register', guide: 'find-anything' },
  { path: '/registers/$domain/$register/new', guide: 'add-a-record' },
  { path: '/registers/$domain/$register/import', guide: 'template-import' },
  { path: '/registers/$domain/$register/$id', guide: 'change-or-end' },
  { path: '/registers/$domain/$register/$id/edit', guide: 'change-or-end' },
  { path: '/administration', guide: 'administrators' },
  { path: '/account/sessions', guide: 'sign-in' },
  { path: '/account/password', guide: 'sign-in' },
];

const CONTENTS = 'index';

/** Every screen that says which page of the guide is its own. */
export function guidedScreens(domains: readonly WebDomain[]): readonly GuidedScreen[] {
  const brought = domains.flatMap(({ screens }) => screens);
  return [...shellScreens, ...brought.flatMap(({ path, guide }) => (guide === undefined ? [] : [{ path, guide }]))];
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');
const wildcards = ({ path }: { readonly path: string }): number => partsOf(path).filter((part) => part.startsWith('$')).length;

function fits(screen: { readonly path: string }, path: string): boolean {
  const [wanted, given] = [partsOf(screen.path), partsOf(path)];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith('$') || part === given[at]);
}

/** The screen of an address of the application: the most particular one that fits. */
export function findScreen<S extends { readonly path: string }>(path: string, screens: readonly S[]): S | undefined {
  return screens.filter((screen) => fits(screen, path)).toSorted((a, b) => wildcards(a) - wildcards(b))[0];
}

/** The page of the guide for an address of the application, else the contents. */
export function guidePageOf(path: string, screens: readonly GuidedScreen[]): string {
  return findScreen(path, screens)?.guide ?? CONTENTS;
}

/** Where the guide is served, beside the application. */
export function guideAddress(page: string, language: Language): string {
  return `/guide/${language === 'zh' ? 'zh-CN' : 'en'}/${page}.html`;
}
