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

describe('a month of a community of 3,000', () => {
  it('comes with thirteen forms of eight departments, all filled before anybody looks', async () => {
    const page = await linli.signedIn('nanjie');
    const rows = await bringCommunity(page, nanjie, PERSONS);
    const { today } = await ask<{ today: string }>(page, 'get', '/api/identity/me');
    const [year = 0, monthNo = 0] = today.split('-').map(Number);
    const dueOn = new Date(Date.UTC(year, monthNo, 0)).toISOString().slice(0, 10);
    for (const form of [...lists, ...sheets]) await sendForm(form, dueOn);
    await expect
      .poll(async () => (await month(page)).filter(({ filledOn }) => filledOn !== null).length, patience)
      .toBe(lists.length + sheets.length);
    const sum = { cells: 0, auto: 0, told: 0, gaps: 0 };
    const figures: string[] = [];
    for (const form of await month(page)) {
      const seen = { cells: 0, auto: 0, empty: 0 };
      const empties = new Map<string, number>();
      for await (const { columns, lines } of linesOf(page, form.id))
        for (const { cells } of lines)
          for (const [at, cell] of cells.entries()) {
            if (columns[at]?.header === '序号') continue;
            seen.cells += 1;
            if (cell.source === 'auto') seen.auto += 1;
            else empties.set(columns[at]?.header ?? '', (empties.get(columns[at]?.header ?? '') ?? 0) + 1);
            if (cell.source === 'auto') expect(cell.from, `${form.title} ${columns[at]?.header ?? ''}`).not.toBeNull();
          }
      sum.cells += seen.cells;
      sum.auto += seen.auto;
      sum.gaps += form.gaps;
      figures.push(
        `  ${form.title}: ${form.lines} lines, ${seen.cells} cells, filled ${share(seen.auto, seen.cells)}, gaps ${form.gaps} ${[...empties].map(([header, n]) => `${header} ${n}`).join(' ')}`,
      );
    }
    told([
      `month: ${rows} rows of ${PERSONS} persons; ${sum.cells} cells, filled ${share(sum.auto, sum.cells)}, gaps ${sum.gaps}`,
      ...figures,
    ]);
    const q = await ask<{ questions: { question: string; column: { header: string }; asked: number; cells: number; forms: string[] }[] }>(
      page,
      'get',
      `/api/ledgers/month/questions?place=${nanjie}`,
    );
    told(q.questions.map((each) => JSON.stringify([each.question, each.column.header, each.asked, each.cells, each.forms])));
    await visit(page, '/ledgers/month');
    await page.screenshot({ path: '/tmp/month-1.png' });
    await page.screenshot({ path: '/tmp/month-full.png', fullPage: true });
    await page.setViewportSize(sizes.phone);
    await page.screenshot({ path: '/tmp/month-phone.png', fullPage: true });
  });
});
void [patience, VALUES_BELOW, MINUTES_BELOW, FILLED, violationsOf, cutOffOn, picture, settled];
export type L = Locator;
