import { createContext, useContext } from 'react';
import { type Dictionary, type Register, gather } from '../../model/index.ts';

const DictionaryContext = createContext<Dictionary>(gather([]));

export const DictionaryProvider = DictionaryContext.Provider;

/** Everything that the gathered domains declare. */
export const useDictionary = (): Dictionary => useContext(DictionaryContext);

/** A register by its name; it may be missing when an address was typed by hand. */
export const useFindRegister = (name: string | undefined): Register | undefined => useDictionary().registers.get(name ?? '');
