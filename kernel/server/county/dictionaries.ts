import { type CountyDeclarations, type Dictionary, countyOf, extendDictionary } from '../../model/index.ts';
import type { Database } from '../db/database.ts';
import { behindWall, serviceWall } from '../db/wall.ts';
import type { CountyDictionaries, Operation } from '../platform.ts';
import { operationsOf } from '../register/operations.ts';
import type { SchemaContext } from '../register/schemas.ts';
import { readDeclarations } from './declarations.ts';

const FRESH_MILLISECONDS = 30_000; // should a notification ever be lost

interface View {
  readonly dictionary: Dictionary;
  /** Operations of a register that the county extended, made when first asked for. */
  readonly operations: Map<string, ReadonlyMap<string, Operation>>;
}

interface Kept {
  readonly day: string;
  readonly until: number;
  readonly view: Promise<View>;
}

export interface DictionaryParts {
  readonly db: Database;
  readonly dictionary: Dictionary;
  readonly checks: SchemaContext;
}

/** Kept in memory: a request of a county costs no query for it. A county that added nothing gets the declared objects themselves. */
export function countyDictionaries({ db, dictionary, checks }: DictionaryParts): CountyDictionaries {
  const kept = new Map<string, Kept>();
  const load = async (county: string, day: string): Promise<View> => {
    const declared: CountyDeclarations = await behindWall(db, serviceWall([], [county]), (tx) => readDeclarations(tx, county));
    return { dictionary: extendDictionary(dictionary, declared, day), operations: new Map() };
  };
  const viewOf = (county: string): Promise<View> => {
    const day = checks.current().today;
    const there = kept.get(county);
    if (there !== undefined && there.day === day && there.until > performance.now()) return there.view;
    const view = load(county, day);
    const fresh: Kept = { day, until: performance.now() + FRESH_MILLISECONDS, view };
    view.catch(() => kept.get(county) === fresh && kept.delete(county));
    kept.set(county, fresh);
    return view;
  };
  return {
    at: async (place) => {
      const county = countyOf(place);
      return county === undefined ? dictionary : (await viewOf(county)).dictionary;
    },
    operation: async (asked, place) => {
      const { access, name } = asked.declaration;
      const county = countyOf(place);
      if (county === undefined || access.to !== 'register') return asked;
      const view = await viewOf(county);
      const register = view.dictionary.registers.get(access.register);
      if (register === undefined || register === dictionary.registers.get(access.register)) return asked;
      let own = view.operations.get(register.name);
      if (own === undefined) {
        own = new Map(operationsOf(register, checks).map((each) => [each.declaration.name, each]));
        view.operations.set(register.name, own);
      }
      return own.get(name) ?? asked;
    },
    forget: (county) => void (county === undefined ? kept.clear() : kept.delete(county)),
  };
}
