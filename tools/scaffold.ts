import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { addImport, addTerm, addToList } from './insert.ts';
import {
  camel,
  domainReadmeStub,
  domainStub,
  handlerStub,
  manifestStub,
  operationStub,
  registerStub,
  type Subject,
  termStub,
} from './stubs.ts';

/** What was written, and what is left to a person. */
export interface Scaffolded {
  readonly written: readonly string[];
  readonly next: readonly string[];
}

/** A wish that cannot be carried out; the sentence says why. */
export class Unfit extends Error {}

function write(root: string, file: string, text: string): string {
  const path = join(root, file);
  if (existsSync(path)) throw new Unfit(`${file} is there already.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return file;
}

function edit(root: string, file: string, change: (source: string) => string | undefined): boolean {
  const path = join(root, file);
  const changed = existsSync(path) ? change(readFileSync(path, 'utf8')) : undefined;
  if (changed !== undefined) writeFileSync(path, changed);
  return changed !== undefined;
}

function knowTerm(root: string, subject: Subject): void {
  edit(root, 'GLOSSARY.md', (glossary) => addTerm(glossary, subject.name, termStub(subject)));
}

/** Hangs a declaration or handler into a door; where the door has another shape, it becomes a next step. */
function hang(root: string, door: string, key: string, value: string, from: string): readonly string[] {
  const done = edit(root, door, (source) => {
    const listed = addToList(source, key, value);
    return listed === undefined ? undefined : addImport(listed, `import { ${value} } from '${from}';`);
  });
  return done ? [] : [`add ${value} (${from}) to ${key} in ${door}`];
}

function requireDomain(root: string, domain: string): void {
  if (!existsSync(join(root, 'domains', domain, 'model', 'index.ts'))) {
    throw new Unfit(`There is no domain "${domain}". The domains: ${readdirSync(join(root, 'domains')).join(', ')}.`);
  }
}

export function scaffoldDomain(root: string, subject: Subject): Scaffolded {
  const folder = `domains/${subject.domain}`;
  const written = [
    write(root, `${folder}/package.json`, manifestStub(subject)),
    write(root, `${folder}/README.md`, domainReadmeStub(subject)),
    write(root, `${folder}/model/index.ts`, domainStub(subject)),
  ];
  knowTerm(root, subject);
  return {
    written,
    next: [
      'run npm install, so that the package is linked',
      `declare its neighbours in ${folder}/package.json; the direction of the graph is in ARCHITECTURE.md`,
      `say in GLOSSARY.md what ${subject.zh} means, and move the row to where it belongs`,
      `gather @linli/${subject.domain} in apps/server and apps/web, and declare it in their package.json`,
      `npm run new -- register ${subject.domain} <name> <中文>`,
    ],
  };
}

export function scaffoldRegister(root: string, subject: Subject): Scaffolded {
  requireDomain(root, subject.domain);
  const folder = `domains/${subject.domain}`;
  const file = write(root, `${folder}/model/registers/${subject.name}.ts`, registerStub(subject));
  const left = hang(root, `${folder}/model/index.ts`, 'registers', camel(subject.name), `./registers/${subject.name}.ts`);
  knowTerm(root, subject);
  return {
    written: [file],
    next: [
      ...left,
      `declare the fields in ${file}: label, help, source, example; a purpose for everything personal`,
      `npm run new -- migration ${subject.domain} ${subject.name}, then read the file over as if somebody else had written it`,
      `say in GLOSSARY.md what ${subject.zh} means, and move the row to where it belongs`,
    ],
  };
}

export function scaffoldOperation(root: string, subject: Subject): Scaffolded {
  requireDomain(root, subject.domain);
  const folder = `domains/${subject.domain}`;
  const handler = `${camel(subject.name)}Operation`;
  const written = [
    write(root, `${folder}/model/operations/${subject.name}.ts`, operationStub(subject)),
    write(root, `${folder}/server/operations/${subject.name}.ts`, handlerStub(subject)),
  ];
  return {
    written,
    next: [
      ...hang(root, `${folder}/model/index.ts`, 'operations', camel(subject.name), `./operations/${subject.name}.ts`),
      ...hang(root, `${folder}/server/index.ts`, 'operations', handler, `./operations/${subject.name}.ts`),
      `declare input, output, access and refusals in ${written[0]}`,
      `put the decision into ${folder}/model/ as a pure decide… with its test, and let ${written[1]} ask it`,
    ],
  };
}

/** Writes a register's migration under the next free number of its domain. */
export function scaffoldMigration(root: string, domain: string, name: string, sql: string): Scaffolded {
  const folder = `domains/${domain}/server/migrations`;
  const taken = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((file) => Number.parseInt(file, 10)) : [];
  const number = String(Math.max(0, ...taken.filter((each) => !Number.isNaN(each))) + 1).padStart(4, '0');
  return {
    written: [write(root, `${folder}/${number}-${name}.sql`, sql)],
    next: [
      'read it over: order of columns, indexes that are really needed, comments that say why',
      'npm run gen, and look at what changed in schema.sql',
    ],
  };
}
