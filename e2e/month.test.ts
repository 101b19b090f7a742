import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Program, startProgram, stopProgram } from '../apps/server/tests/program.ts';
import { type LedgerId, templates } from '../domains/ledgers/model/index.ts';
import { violationsOf } from './support/axe.ts';
import { cutOffOn } from './support/cut.ts';
import { sizes, useLinli } from './support/linli.ts';
import { bringCommunity } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { settled, visit } from './support/screen.ts';

/**
 * A month of a community of 3,000 people in a county of its own: nine lists and four sheets of figures, as the departments of domain.md
 * 8.5 ask them, all due this month and none of them answered before.
 */
const PERSONS = 3_000;
const VALUES_BELOW = 20; // issue 3
const MINUTES_BELOW = 5; // issue 3
const FILLED = 0.95; // Q16
const nanjie = '610921100001';
const patience = { timeout: 240_000 };

let program: Program | undefined;
let folder = '';
const linli = useLinli(() => program?.url ?? '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linli-month-'));
  program = await startProgram(folder, '--scale', 'accounts');
});
afterAll(async () => {
  if (program !== undefined) await stopProgram(program);
  rmSync(folder, { recursive: true, force: true });
});

async function ask<T>(page: Page, method: 'get' | 'post' | 'put', path: string, data: object = {}): Promise<T> {
  const headers = { 'Idempotency-Key': randomUUID() };
  const answer = method === 'get' ? await page.request.get(path) : await page.request[method](path, { data, headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

interface Asked {
  readonly user: string;
  readonly department: string;
  readonly title: string;
}
interface ListForm extends Asked {
  readonly ledger: LedgerId;
  /** Headers of the columns that the department cannot do without. */
  readonly needs: readonly string[];
}

const lists: readonly ListForm[] = [
  { user: 'gongan', department: 'public-security', title: '居民信息月报', ledger: 'T01', needs: ['身份证号', '现居住地址', '与户主关系'] },
  { user: 'gongan', department: 'public-security', title: '流动人口月报', ledger: 'T03', needs: ['来本地日期', '暂住事由', '联系电话'] },
  {
    user: 'minzheng',
    department: 'civil-affairs',
    title: '低保对象月报',
    ledger: 'T06',
    needs: ['保障类别', '月保障金额', '联系电话', '银行账号'],
  },
  { user: 'minzheng', department: 'civil-affairs', title: '特困人员月报', ledger: 'T07', needs: ['供养方式', '照料护理人', '联系电话'] },
  {
    user: 'canlian',
    department: 'disabled-federation',
    title: '残疾人月报',
    ledger: 'T09',
    needs: ['残疾类别', '残疾等级', '残疾证号', '联系电话'],
  },
  {
    user: 'minzheng',
    department: 'civil-affairs',
    title: '老年人月报',
    ledger: 'T10',
    needs: ['居住状况', '自理能力等级', '紧急联系人', '联系电话'],
  },
  { user: 'minzheng', department: 'civil-affairs', title: '老人走访月报', ledger: 'T11', needs: ['走访日期', '走访情况', '走访人'] },
  { user: 'renshe', department: 'human-resources', title: '失业人员月报', ledger: 'T13', needs: ['失业日期', '就业意向', '联系电话'] },
  { user: 'tuiyi', department: 'veterans', title: '退役军人月报', ledger: 'T24', needs: ['入伍日期', '退役日期', '优待证号', '联系电话'] },
];

interface SheetForm extends Asked {
  /** Published facts of one domain: `statuses: elders eldersAlone`. */
  readonly figures: string;
  /** What nobody counts yet. */
  readonly added: readonly string[];
}

const sheets: readonly SheetForm[] = [
  {
    user: 'gongan',
    department: 'public-security',
    title: '社区人口月报',
    figures: 'residents: persons withNumber usual temporary registered households dwellings dwellingsLet',
    added: ['本月上门核对户数'],
  },
  {
    user: 'minzheng',
    department: 'civil-affairs',
    title: '民政服务月报',
    figures: 'statuses: lowIncomeHouseholds lowIncomePersons destitutePersons reliefs elders eldersAlone elderVisits childrenInNeed',
    added: ['本月助餐人次', '本月探访户数'],
  },
  {
    user: 'renshe',
    department: 'human-resources',
    title: '就业服务月报',
    figures: 'statuses: unemployed reemployed hardToEmploy retired pensionInsured medicallyInsured',
    added: ['走访企业家数', '推荐岗位个数'],
  },
  {
    user: 'weijian',
    department: 'health',
    title: '社区卫生月报',
    figures: 'statuses: healthRecords withFamilyDoctor chronicallyIll birthRegistrations medicallyInsuredResidents',
    added: ['健康讲座场次'],
  },
];

const keyOf = (at: number): string => `f${at + 1}`;

/** All columns of the ledger but the remarks, in the order of the ledger. */
function designOfList({ ledger, needs }: ListForm): object {
  const columns = templates.find((each) => each.id === ledger)?.columns.filter(({ header }) => header !== '备注') ?? [];
  const fields = columns.map(({ header, entry, width }, at) => ({
    key: keyOf(at),
    header,
    from: 'entry',
    name: entry,
    width,
    required: needs.includes(header),
  }));
  return { subject: ledger, note: '', fields, newFields: [] };
}

function designOfSheet({ figures, added, department }: SheetForm): object {
  const [domain = '', names = ''] = figures.split(': ');
  const counted = names.split(' ').map((name) => ({ header: name, from: 'fact', name: `${domain}.${name}`, required: false }));
  const news = added.map((header, at) => ({ header, from: 'new', name: `new${at + 1}`, required: true }));
  return {
    subject: null,
    note: '',
    fields: [...counted, ...news].map((each, at) => ({ ...each, key: keyOf(at), width: 12 })),
    newFields: added.map((label, at) => ({
      key: `new${at + 1}`,
      label,
      kind: 'integer',
      why: '看本月工作开展情况',
      owner: department,
      cycle: 'monthly',
    })),
  };
}

/** Designed by the department, admitted by civil affairs, and sent to the community, due at the end of the month. */
async function sendForm(form: ListForm | SheetForm, dueOn: string): Promise<void> {
  const [page, civil] = [await linli.signedIn(form.user), await linli.signedIn('minzheng')];
  const template = randomUUID();
  const path = `/api/ledgers/form-templates/${template}`;
  const list = 'ledger' in form;
  const design = list ? designOfList(form) : designOfSheet(form);
  const { title, department } = form;
  const saved = await ask<{ version: number }>(page, 'put', path, {
    title,
    department,
    cycle: 'monthly',
    shape: list ? 'list' : 'figures',
    design,
  });
  const submitted = await ask<{ version: number }>(page, 'post', `${path}/steps`, { version: saved.version, step: 'submit' });
  await ask(civil, 'post', `${path}/steps`, { version: submitted.version, step: 'admit' });
  await ask(page, 'post', '/api/ledgers/form-tasks', { id: randomUUID(), template, places: [nanjie], firstDueOn: dueOn, until: null });
}

interface Facts {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly filledOn: string | null;
  readonly lines: number;
  readonly cells: number;
  readonly autoCells: number;
  readonly gaps: number;
}
const month = async (page: Page): Promise<Facts[]> =>
  (await ask<{ forms: Facts[] }>(page, 'get', `/api/ledgers/month?place=${nanjie}`)).forms;
const told = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

interface Sheet {
  readonly columns: readonly { readonly header: string; readonly required: boolean }[];
  readonly lines: readonly { readonly cells: readonly { readonly shown: string; readonly source: string; readonly from: unknown }[] }[];
  readonly next: number | null;
}

/** All lines of a form, page by page. */
async function* linesOf(page: Page, form: string): AsyncGenerator<Sheet> {
  for (let after: number | null = 0; after !== null;) {
    const sheet: Sheet = await ask<Sheet>(page, 'get', `/api/ledgers/forms/${form}?limit=200&after=${after}`);
    yield sheet;
    after = sheet.next;
  }
}

/** The screen reads well on a desk and on a phone, and axe has nothing against it. */
async function looksRight(page: Page): Promise<void> {
  await settled(page);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize(sizes.phone);
  expect(await cutOffOn(page)).toEqual([]);
  await page.setViewportSize(sizes.desk);
}

/** What hands do on the page, counted by the page itself. */
interface Hands {
  keys: number;
  clicks: number;
}
const counting = (): void => {
  const hands: Hands = { keys: 0, clicks: 0 };
  Object.assign(window, { hands });
  document.addEventListener('keydown', () => (hands.keys += 1), true);
  document.addEventListener('mousedown', () => (hands.clicks += 1), true);
};
const handsOn = (page: Page): Promise<Hands> => page.evaluate(() => Reflect.get(window, 'hands') as Hands);

/**
 * Seconds that the routine takes a person who does it for the first time, by what hands and eyes do: a key 0.28 and a click with its way
 * there 1.7 (Card, Moran and Newell 1983); ten to read a question and to know or look up its answer; six to look a form over.
 */
const secondsOf = ({ keys, clicks }: Hands, values: number, forms: number): number => keys * 0.28 + clicks * 1.7 + values * 10 + forms * 6;

/** A question by its words: `联系电话`. */
const cardOf = (page: Page, header: string): Locator => page.locator('.lg-question').filter({ hasText: header });

/** Answers a question about the community with a number. */
async function typeFigure(page: Page, header: string, value: string): Promise<void> {
  const card = cardOf(page, header);
  await card.getByRole('textbox').or(card.getByRole('spinbutton')).first().click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await card.waitFor({ state: 'detached' });
}

/** Types what is known of the first people, and says of the others that there is none. */
async function typeFirst(page: Page, header: string, values: readonly string[]): Promise<void> {
  const card = cardOf(page, header);
  if (values.length > 0) {
    await card.getByRole('button', { name: '逐个填' }).click();
    await card.locator('[data-whom]').locator('input, textarea').first().click();
  }
  for (const value of values) {
    const before = await card.locator('[data-whom]').first().getAttribute('data-whom');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
    await card.locator(`[data-whom="${before}"]`).waitFor({ state: 'detached' });
  }
  await card.getByRole('button', { name: /都没有$/ }).click();
  await card.waitFor({ state: 'detached' });
}

describe('a month of a community of 3,000', () => {
  it('comes with thirteen forms of six departments, filled before anybody looks, each cell with its source', async () => {
    const page = await linli.signedIn('nanjie');
    const rows = await bringCommunity(page, nanjie, PERSONS);
    const { today } = await ask<{ today: string }>(page, 'get', '/api/identity/me');
    const [year = 0, monthNo = 0] = today.split('-').map(Number);
    const dueOn = new Date(Date.UTC(year, monthNo, 0)).toISOString().slice(0, 10);
    const there = new Set((await month(page)).map(({ title }) => title));
    for (const form of [...lists, ...sheets]) if (!there.has(form.title)) await sendForm(form, dueOn);
    const filled = async (): Promise<number> => (await month(page)).filter(({ filledOn }) => filledOn !== null).length;
    await expect.poll(filled, patience).toBe(lists.length + sheets.length);
    const sum = { cells: 0, auto: 0, gaps: 0 };
    const figures: string[] = [];
    const without: string[] = [];
    for (const form of await month(page)) {
      const seen = { cells: 0, auto: 0 };
      for await (const { columns, lines } of linesOf(page, form.id))
        for (const [no, { cells }] of lines.entries())
          for (const [at, cell] of cells.entries()) {
            const header = columns[at]?.header ?? '';
            if (header === '序号') continue;
            seen.cells += 1;
            if (cell.source === 'auto') seen.auto += 1;
            if (cell.source === 'auto' && cell.from === null) without.push(`${form.title} ${no + 1} ${header}`);
          }
      sum.cells += seen.cells;
      sum.auto += seen.auto;
      sum.gaps += form.gaps;
      figures.push(`  ${form.title}: ${form.lines} lines, ${seen.cells} cells, filled ${share(seen.auto, seen.cells)}, gaps ${form.gaps}`);
    }
    told([
      `month: ${PERSONS} persons in ${rows} rows; ${sum.cells} cells, filled ${share(sum.auto, sum.cells)}, gaps ${sum.gaps}`,
      ...figures,
    ]);
    expect(without).toEqual([]);
    expect(sum.auto / sum.cells).toBeGreaterThanOrEqual(FILLED);
  });

  // What was answered cannot be asked a second time.
  it('is answered with fewer than twenty values and confirmed at once, in less than five minutes', { retry: 0 }, async () => {
    const page = await linli.signedIn('nanjie');
    await page.addInitScript(counting);
    let values = 0;
    page.on('request', (request) => (values += request.url().endsWith('/ledgers/month/answers') ? 1 : 0));
    const begin = performance.now();
    await visit(page, '/');
    await page
      .getByRole('link', { name: /^低保对象月报|^本月报表/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: '本月报表' }).waitFor();
    await cardOf(page, '联系电话').waitFor(patience);
    await settled(page);
    await picture(page, 'this-month');
    await looksRight(page);
    const forms = (await month(page)).length;
    for (const [header, value] of [
      ['走访企业家数', '6'],
      ['推荐岗位个数', '31'],
      ['本月助餐人次', '420'],
      ['本月探访户数', '58'],
      ['本月上门核对户数', '37'],
      ['健康讲座场次', '2'],
    ] as const)
      await typeFigure(page, header, value);
    await typeFirst(page, '联系电话', ['13800007001', '13800007002', '13800007003', '13800007004']);
    await typeFirst(page, '紧急联系人', ['顾听雪 13800007005', '顾临风 13800007006']);
    await typeFirst(page, '优待证号', []);
    await page.getByText('都补齐了，看一眼就可以确认。').waitFor();
    await page.getByRole('button', { name: `确认填好的 ${forms} 份` }).click();
    await page.getByText(`确认了 ${forms} 份。`).waitFor(patience);
    const hands = await handsOn(page);
    const seconds = secondsOf(hands, values, forms);
    told([
      `month: ${values} values for ${forms} forms, ${hands.keys} keys, ${hands.clicks} clicks; the browser took ${((performance.now() - begin) / 1_000).toFixed(1)} s, a person about ${(seconds / 60).toFixed(1)} min`,
    ]);
    expect(new Set((await month(page)).map(({ state }) => state))).toEqual(new Set(['confirmed']));
    await looksRight(page);
    expect(values).toBe(15);
    expect(values).toBeLessThan(VALUES_BELOW);
    expect(seconds / 60).toBeLessThan(MINUTES_BELOW);
  });
});
