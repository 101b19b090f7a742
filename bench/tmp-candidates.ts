import { openCounty } from './county.ts';
import { passThrough } from '../domains/residents/server/candidates/index.ts';
const scale = Number(process.argv[2] ?? 1);
const bench = await openCounty(process.argv[2] as never);
const t = performance.now();
await passThrough(bench.test.platform, '610921');
console.log('pass ms', performance.now() - t);
for (const q of ["select count(*) from residents.person", "select rank, kind, state, count(*) from residents.candidate group by 1,2,3 order by 1,2", "select count(*) filter (where place=other_place) same, count(*) from residents.candidate", "select count(*) from kernel.announcement"])
  console.log(q, (await bench.test.db.owner.query(q)).rows);
console.log(scale);
await bench.stop();
