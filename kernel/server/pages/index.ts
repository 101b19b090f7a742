export { codeDrawing } from './code-drawing.ts';
export { dayWord, lastDayWord, momentWord } from './days.ts';
export type { Counter, FrameParts } from './frame.ts';
export { type Html, html } from './html.ts';
export { ownPath } from './look-page.ts';
export { page, type Page, type PageAnswer, type PageRequest } from './page.ts';
export * from './parts.ts';
export { servePages } from './serve.ts';
