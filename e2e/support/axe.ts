import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What axe has against the page as it now stands, by WCAG 2.1 AA: rule, place and what is wrong, a line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(`if (!('axe' in window)) { ${source} }`);
  const results = await page.evaluate(async (tags): Promise<axe.Result[]> => {
    // It looks once at a time: who comes second waits, and looks at what stands there then.
    const desk = window as typeof window & { axe: typeof axe; axeRuns?: Promise<unknown> };
    const run = async (): Promise<axe.AxeResults> =>
      desk.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    const mine = (desk.axeRuns ?? Promise.resolve()).then(run, run);
    desk.axeRuns = mine;
    const { violations } = await mine;
    return violations;
  }, standard);
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
