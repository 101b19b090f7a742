/**
 * `npm run check`: everything that must hold before a change goes in, one after the other, each with its time.
 * A failing step shows what it said; the others go on, so that one run tells everything.
 * `npm run check -- lint boundaries` runs only those named.
 */
import { join } from 'node:path';
import { checkBoundaries, describeBoundaries } from './gates/boundaries.ts';
import { binary, type Finished, root, run } from './run.ts';

interface Step {
  readonly name: string;
  readonly run: () => Promise<Pick<Finished, 'code' | 'output'>>;
}

const types = (project: string): Step => ({
  name: `types of ${project === 'check' ? 'everything, tests included' : `the ${project} face`}`,
  run: () => run(binary('tsc'), ['-p', `tsconfig.${project}.json`, '--pretty', 'false']),
});

const script = (file: string, args: readonly string[] = []): Promise<Finished> =>
  run(process.execPath, [join(root, 'tools', file), ...args], { live: file === 'test.ts' });

const steps: readonly Step[] = [
  ...['model', 'server', 'web', 'check'].map(types),
  { name: 'lint', run: () => run(binary('oxlint'), []) },
  {
    name: 'boundaries',
    run: async () => {
      const report = await checkBoundaries(root);
      const blind = report.unseen.length > 0 || report.files === 0;
      return { code: report.violations.length > 0 || blind ? 1 : 0, output: describeBoundaries(report) };
    },
  },
  { name: 'unused', run: () => run(binary('knip'), ['--no-config-hints']) },
  { name: 'format', run: () => run(binary('oxfmt'), ['--check', '.']) },
  { name: 'generated', run: () => script('gen.ts', ['--check']) },
  { name: 'tests', run: () => script('test.ts') },
];

const LINES_SHOWN_MAX = 60;

/** The head of what a step said: enough to start mending. */
function shorten(output: string): string {
  const lines = output.trim().split('\n');
  const rest = lines.length - LINES_SHOWN_MAX;
  return rest > 0 ? `${lines.slice(0, LINES_SHOWN_MAX).join('\n')}\n… and ${rest} more lines` : lines.join('\n');
}

async function runStep({ name, run: execute }: Step): Promise<boolean> {
  const began = performance.now();
  const { code, output } = await execute().catch((error: unknown) => ({ code: 1, output: String(error) }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0 && name !== 'tests') console.log(`\n${shorten(output)}\n`);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${`${seconds} s`.padStart(7)}  ${name}`);
  return code === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name.startsWith(name)));
if (unknown.length > 0) {
  console.error(`There is no step called ${unknown.join(', ')}. The steps: ${steps.map(({ name }) => name).join('; ')}`);
  process.exit(2);
}

const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)));
let failures = 0;
for (const step of chosen) if (!(await runStep(step))) failures += 1;
console.log(failures === 0 ? `all ${chosen.length} steps ok` : `${failures} of ${chosen.length} steps failed`);
process.exitCode = failures === 0 ? 0 : 1;
