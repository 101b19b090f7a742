import type { LinePerson } from '../../model/matching.ts';
import type { ReadLine } from '../../model/parsing/index.ts';

const text = (line: ReadLine, path: string): string | null => (line.values[path] as string | undefined) ?? null;

/** The person of a line, as matching looks at him. */
export function linePerson(line: ReadLine): LinePerson {
  return {
    name: text(line, 'person.name'),
    identityNumber: text(line, 'person.identityNumber'),
    birthDate: text(line, 'person.birthDate'),
    sex: text(line, 'person.sex'),
    phone: text(line, 'person.phone'),
    address: text(line, 'person.currentAddress') ?? text(line, 'dwelling.address'),
    head: text(line, 'head.name'),
    ...(line.hint === undefined ? {} : { hint: line.hint }),
  };
}
