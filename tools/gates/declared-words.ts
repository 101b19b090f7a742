import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DomainModel } from '@linli/kernel/model';
import type { DeclaredWord } from './glossary.ts';

function isDomainModel(value: unknown): value is DomainModel {
  return (
    typeof value === 'object' && value !== null && 'registers' in value && 'operations' in value && 'label' in value && 'name' in value
  );
}

/** The model of every domain on disk: the value that its model door exports. */
async function loadModels(root: string): Promise<readonly DomainModel[]> {
  const doors = globSync('domains/*/model/index.ts', { cwd: root }).sort();
  const found: DomainModel[] = [];
  for (const door of doors) {
    const exported = (await import(pathToFileURL(join(root, door)).href)) as Readonly<Record<string, unknown>>;
    found.push(...Object.values(exported).filter(isDomainModel));
  }
  return found;
}

/** The words that the declarations on disk use for domains, registers and fields. */
export async function loadDeclaredWords(root: string): Promise<readonly DeclaredWord[]> {
  return (await loadModels(root)).flatMap(({ name, label, registers }) => [
    { kind: 'domain' as const, where: name, identifier: name, chinese: label.zh },
    ...registers.flatMap((register) => [
      { kind: 'register' as const, where: register.name, identifier: register.name.split('.').at(-1) ?? '', chinese: register.label.zh },
      ...Object.entries(register.fields).map(([identifier, field]) => ({
        kind: 'field' as const,
        where: `${register.name}.${identifier}`,
        identifier,
        chinese: field.label.zh,
        ...(field.to === undefined ? {} : { refersTo: field.to.split('.').at(-1) ?? '' }),
      })),
    ]),
  ]);
}
