export { AboutProvider, casePath, useScreenAbout } from './about-context.ts';
export { CountyDictionary, type Declared, useDeclared } from './county-dictionary.tsx';
export { DictionaryProvider, useDictionary, useFindRegister } from './dictionary-context.ts';
export { type Session } from './session.ts';
export { SessionProvider, useActor, useSession } from './session-context.ts';
