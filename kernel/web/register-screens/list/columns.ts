import { type Field, type Register, askedFields, fieldsOf, levelOf, levels } from '../../../model/index.ts';

export type Column = readonly [key: string, field: Field];

const FEW = 6; // columns that a screen of 1280 px holds without scrolling

/** The columns that the declaration lists; the title first. Where none is listed, the first few. */
export function usualColumns(of: Register): string[] {
  const listed = fieldsOf(of)
    .filter(([, field]) => field.listed === true)
    .map(([key]) => key);
  const rest =
    listed.length > 0
      ? listed
      : askedFields(of)
          .slice(0, FEW)
          .map(([key]) => key);
  const title = of.title[0];
  return title === undefined ? rest : [title, ...rest.filter((key) => key !== title)];
}

/** What somebody chose before, without what the declaration has dropped since; the usual ones when nothing is left. */
export function columnsFrom(of: Register, kept: readonly string[] | undefined): Column[] {
  const known = (keys: readonly string[]): Column[] =>
    keys.flatMap((key): Column[] => (of.fields[key] === undefined ? [] : [[key, of.fields[key]]]));
  const chosen = known(kept ?? []);
  return chosen.length > 0 ? chosen : known(usualColumns(of));
}

/** Rows of several places stand in one list: then each says where it lives. */
export function showsPlace(of: Register, place: string): boolean {
  return levels.indexOf(levelOf(place)) < levels.indexOf(of.at);
}
