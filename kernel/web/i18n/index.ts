export { findLanguage, setLanguage, useLanguage } from './language.ts';
export { type Say, useText } from './use-text.ts';
