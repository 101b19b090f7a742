export type { Counter, FrameParts, PageLink } from './frame.ts';
export { drawn, Html, html, type Part } from './html.ts';
export { type Look, printSizes } from './look.ts';
export { ownPath } from './look-page.ts';
export { page, type Page, type PageAnswer, type PageForm, type PageRequest, refusedAnswer } from './page.ts';
export * from './parts.ts';
export { servePages } from './serve.ts';
