import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addImport, addTerm, addToList } from './insert.ts';
import { binary, root, run } from './run.ts';
import { scaffoldDomain, scaffoldMigration, scaffoldOperation, scaffoldRegister, Unfit } from './scaffold.ts';

const card = { domain: 'libraries', name: 'library-card', zh: '借书证', en: 'Library card' };
const lend = { domain: 'libraries', name: 'lend-book', zh: '借书', en: 'Lend a book' };

describe('stubs', () => {
  let folder: string;
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'linli-new-'));
    for (const file of ['tsconfig.json', 'tsconfig.base.json', 'tsconfig.check.json', '.oxlintrc.json', 'GLOSSARY.md'])
      cpSync(join(root, file), join(folder, file));
    mkdirSync(join(folder, 'domains'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    scaffoldDomain(folder, { domain: 'libraries', name: 'libraries', zh: '图书室', en: 'Libraries' });
    scaffoldRegister(folder, card);
    scaffoldOperation(folder, lend);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hang in the door of their domain', () => {
    const door = read('domains/libraries/model/index.ts');
    expect(door).toContain("import { libraryCard } from './registers/library-card.ts';");
    expect(door).toContain('registers: [libraryCard]');
    expect(door).toContain('operations: [lendBook]');
  });

  it('bring their word into the glossary, once', () => {
    expect(read('GLOSSARY.md').split('| `library-card` |')).toHaveLength(2);
  });

  it('compile and pass lint', async () => {
    const types = await run(binary('tsc'), ['-p', 'tsconfig.check.json', '--pretty', 'false'], { cwd: folder });
    expect(types.stdout.split('\n').filter((line) => line.startsWith('domains/'))).toEqual([]);
    const lint = await run(binary('oxlint'), ['domains'], { cwd: folder });
    expect(lint.output).toContain('0 errors');
  });

  it('are never written over what is there', () => {
    expect(() => scaffoldRegister(folder, card)).toThrow(Unfit);
  });

  it('are refused for a domain that is not there', () => {
    expect(() => scaffoldRegister(folder, { ...card, domain: 'nowhere' })).toThrow('There is no domain "nowhere"');
  });

  it('number migrations one after the other', () => {
    expect(scaffoldMigration(folder, 'libraries', 'card', '').written).toEqual(['domains/libraries/server/migrations/0001-card.sql']);
    expect(scaffoldMigration(folder, 'libraries', 'reader', '').written).toEqual(['domains/libraries/server/migrations/0002-reader.sql']);
  });
});

describe('inserting', () => {
  it('adds to a list, to a missing list, and not twice', () => {
    expect(addToList('x({\n  registers: [a],\n});\n', 'registers', 'b')).toBe('x({\n  registers: [a, b],\n});\n');
    expect(addToList('x({\n  name: 1,\n});\n', 'operations', 'b')).toBe('x({\n  name: 1,\n  operations: [b],\n});\n');
    expect(addToList('x({\n  registers: [a],\n});\n', 'registers', 'a')).toBe('x({\n  registers: [a],\n});\n');
  });

  it('leaves a door of another shape to a person', () => {
    expect(addToList("export * from './a.ts';\n", 'registers', 'b')).toBeUndefined();
  });

  it('puts an import below the others, also below one of several lines', () => {
    expect(addImport("import {\n  a,\n} from './a.ts';\n\nx();\n", "import { b } from './b.ts';")).toBe(
      "import {\n  a,\n} from './a.ts';\nimport { b } from './b.ts';\n\nx();\n",
    );
  });

  it('makes the unsorted section of the glossary once', () => {
    const twice = addTerm(addTerm('# Glossary\n', 'a', '| 甲 | `a` | first | |'), 'b', '| 乙 | `b` | second | |');
    expect(twice.match(/## Not yet sorted in/g)).toHaveLength(1);
    expect(twice.endsWith('| 甲 | `a` | first | |\n| 乙 | `b` | second | |\n')).toBe(true);
  });
});
