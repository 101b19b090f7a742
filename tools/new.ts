/** `npm run new`: stubs that compile and pass the gates, and what to do next. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Register } from '@linli/kernel/model';
import { root } from './run.ts';
import { type Scaffolded, scaffoldDomain, scaffoldMigration, scaffoldOperation, scaffoldRegister, Unfit } from './scaffold.ts';
import { camel, title } from './stubs.ts';

const USAGE = `npm run new -- domain <name> <中文> [English]
npm run new -- register <domain> <name> <中文> [English]
npm run new -- operation <domain> <verb-noun> <中文> [English]
npm run new -- migration <domain> <register>

Names are kebab-case: residents, library-card, move-out.`;

function requireName(name: string | undefined): string {
  if (name !== undefined && /^[a-z]+(-[a-z]+)*$/.test(name)) return name;
  throw new Unfit(`"${name ?? ''}" is not a name in kebab-case.\n\n${USAGE}`);
}

function requireChinese(zh: string | undefined): string {
  if (zh !== undefined && /\p{Script=Han}/u.test(zh)) return zh;
  throw new Unfit(`What is it called in Chinese? People see that word first.\n\n${USAGE}`);
}

async function writeMigration(domain: string, name: string): Promise<Scaffolded> {
  const file = join(root, 'domains', domain, 'model', 'registers', `${name}.ts`);
  const exported = (await import(pathToFileURL(file).href)) as Readonly<Record<string, Register | undefined>>;
  const declared = exported[camel(name)];
  if (!declared) throw new Unfit(`${file} exports no ${camel(name)}.`);
  const { migrationOf } = await import('../kernel/server/register/ddl.ts');
  return scaffoldMigration(root, domain, name, migrationOf(declared));
}

async function scaffold([what, ...rest]: readonly string[]): Promise<Scaffolded> {
  if (what === 'domain') {
    const [name, zh, en] = rest;
    const domain = requireName(name);
    return scaffoldDomain(root, { domain, name: domain, zh: requireChinese(zh), en: en ?? title(domain) });
  }
  const [domain, name, zh, en] = rest;
  if (what === 'migration') return writeMigration(requireName(domain), requireName(name));
  if (what !== 'register' && what !== 'operation') throw new Unfit(USAGE);
  const subject = { domain: requireName(domain), name: requireName(name), zh: requireChinese(zh), en: en ?? title(requireName(name)) };
  return what === 'register' ? scaffoldRegister(root, subject) : scaffoldOperation(root, subject);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });

if (values.help === true) {
  console.log(USAGE);
} else {
  try {
    const { written, next } = await scaffold(positionals);
    for (const file of written) console.log(`wrote ${file}`);
    console.log(`\nNext:\n${next.map((step, at) => `${at + 1}. ${step}`).join('\n')}`);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
