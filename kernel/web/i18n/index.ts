export { setLanguage, useLanguage } from './language.ts';
export { useText } from './use-text.ts';
