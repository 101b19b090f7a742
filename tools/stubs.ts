/** What a stub is about: names in kebab-case, labels for people. */
export interface Subject {
  readonly domain: string;
  /** The register or operation; the domain itself where there is none. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** `move-out` -> `moveOut`. */
export const camel = (kebab: string): string => kebab.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `move-out` -> `Move out`. */
export const title = (kebab: string): string => `${kebab.charAt(0).toUpperCase()}${kebab.slice(1)}`.replaceAll('-', ' ');

export function manifestStub({ domain }: Subject): string {
  const manifest = {
    name: `@linli/${domain}`,
    version: '0.1.0',
    private: true,
    license: 'MulanPSL-2.0',
    type: 'module',
    exports: { './model': './model/index.ts', './server': './server/index.ts', './web': './web/index.ts' },
    dependencies: { '@linli/kernel': '0.1.0' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function domainStub({ domain, zh, en }: Subject): string {
  return `import { domain } from '@linli/kernel/model';

export const ${camel(domain)}Model = domain({
  name: '${domain}',
  label: { zh: '${zh}', en: '${en}' },
  registers: [],
  operations: [],
});
`;
}

export function domainReadmeStub({ domain, zh, en }: Subject): string {
  return `# ${domain} ${zh}

${en}: what this domain owns and what it is for, in two sentences.

- **Words**: its terms stand in [GLOSSARY.md](../../GLOSSARY.md).
- **Must hold**: what may never be broken here, and the test that says so.
- **Neighbours**: the packages in \`package.json\`, and why.
- **Start reading** at \`model/index.ts\`.
`;
}

export function registerStub({ domain, name, zh, en }: Subject): string {
  return `import { keptByCommunity, register, text } from '@linli/kernel/model';

/** ${en}: what is peculiar about it, and where the rules come from. */
export const ${camel(name)} = register('${domain}.${name}', {
  label: { zh: '${zh}', en: '${en}' },
  help: { zh: '用一句话说清一行是什么。', en: 'What one row is, in one sentence.' },
  source: 'the law, standard or plan row that asks for it',
  at: 'community',
  owner: 'civil-affairs',
  rights: keptByCommunity,
  title: ['title'],
  fields: {
    title: text({ label: { zh: '名称', en: 'Title' }, required: true, listed: true, searched: true, example: '示例' }),
    note: text({ label: { zh: '备注', en: 'Note' } }),
  },
});
`;
}

export function operationStub({ domain, name, zh, en }: Subject): string {
  return `import { operation, placePattern } from '@linli/kernel/model';
import { z } from 'zod';

/** ${en}: who asks for it, what changes, and what is refused. */
export const ${camel(name)} = operation({
  name: '${domain}.${name}',
  method: 'post',
  path: '/${domain}/${name}',
  label: { zh: '${zh}', en: '${en}' },
  access: { to: 'roles', roles: ['community-worker'] },
  input: z.strictObject({ place: z.string().regex(placePattern) }),
  output: z.strictObject({ place: z.string() }),
});
`;
}

export function handlerStub({ name }: Subject): string {
  return `import { fulfil } from '@linli/kernel/server';
import { ${camel(name)} } from '../../model/operations/${name}.ts';

/** Load, ask the model, write, return: about fifty lines at most. */
export const ${camel(name)}Operation = fulfil(${camel(name)}, (_context, input) => Promise.resolve({ place: input.place }));
`;
}

/** A row for GLOSSARY.md; its meaning is the author's to write. */
export const termStub = ({ name, zh, en }: Subject): string => `| ${zh} | \`${name}\` | ${en.toLowerCase()} | |`;
