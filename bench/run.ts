import { cpus, totalmem } from 'node:os';
import { benchApplications } from './applications.ts';
import { benchDuplicates } from './duplicates.ts';
import { benchImports } from './imports.ts';
import { benchLists } from './lists.ts';
import { benchNation } from './nation.ts';
import { benchSync } from './sync.ts';

const benches: Record<string, () => Promise<string>> = {
  lists: () => benchLists(process.env['LINLI_BENCH_SCALE'] === 'demo' ? 'demo' : 'county'),
  duplicates: () => benchDuplicates(process.env['LINLI_BENCH_SCALE'] === 'demo' ? 'demo' : 'county'),
  applications: () => benchApplications((process.env['LINLI_BENCH_CASES'] ?? '0,100000').split(',').map(Number)),
  sync: benchSync,
  nation: benchNation,
  imports: () => benchImports(Number(process.env['LINLI_BENCH_ROWS'] ?? 100_000), Number(process.env['LINLI_BENCH_COLUMNS'] ?? 14)),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => benches[name] === undefined);
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`);
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) console.log(`${await bench()}\n`);
