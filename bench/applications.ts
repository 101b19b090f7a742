import { ancestorAt } from '@linli/kernel/model';
import { kernelOperations, newId } from '@linli/kernel/server';
import { actor } from '@linli/kernel/testkit';
import { COUNTY, type BenchCounty } from './county.ts';
import { type BenchPerson, type MeasuredProcedure, benchCases } from './case-life.ts';
import { idSql } from './fill-cases.ts';
import type { Life, LifeStep } from './lives.ts';

/** A service that the community decides and does itself: its whole life is taken by one desk, result and document included. */
const ITEM = 'WS10';
const QUESTIONS = { which: 'pests' };
const FACTS = { site: '南街农贸市场', doneOn: '2026-03-02', worker: '例医生', outcome: '投放鼠药 12 处' };

const caseId = idSql('c000');
const resultId = idSql('d000');
const documentId = idSql('e000');
/** A running number of a day long ago, so that no number of today is taken; whoever asks for it by heart would miss its check digit. */
const number = "to_char(date '2000-01-01' + (n / 99999)::int, 'YYMMDD') || '-' || lpad((n % 99999)::text, 5, '0') || '-0'";
const about = { place: 'q.place', person: 'q.id' };
const named = (key: string) => ({ [key]: 'q.name', [`${key}_pinyin`]: 'q.name_pinyin', [`${key}_initials`]: 'q.name_initials' });
/** Blind indexes of as many different phones as there are people. */
const phone = (key: string) => ({
  [`${key}_index`]: `substr(sha256(('phone' || q.k)::bytea), 1, length(o.${key}_index))`,
  [`${key}_tail`]: `substr(sha256(('tail' || q.k % 10000)::bytea), 1, length(o.${key}_tail))`,
});

const application = {
  table: 'services.application',
  where: 'o.id = $1::uuid',
  vary: {
    id: caseId,
    number,
    ...about,
    ...named('applicant_name'),
    ...phone('applicant_phone'),
    created_at: "o.created_at - n % 900 * interval '1 day'",
    state_since: "o.state_since - n % 900 * interval '1 day'",
    finished_at: "o.finished_at - n % 900 * interval '1 day'",
  },
};
const beside = (table: string, where = 'o.application = $1::uuid') => ({ table, where, vary: { application: caseId, place: 'q.place' } });
const content = beside('services.application_content');
const lines = {
  table: 'kernel.case_line',
  where: "o.register = 'services.application' and o.record = $1::uuid",
  vary: { record: caseId, place: 'q.place' },
};
const resultRow = beside('services.result_row');
const document = beside('services.result_document');
const service = {
  table: 'services.public_service',
  where: "o.origins->'*'->>'id' = $1::text",
  vary: { id: resultId, place: 'q.place', ...phone('phone') },
};

let item = '';

const desk = ({ test }: BenchCounty, place: string): string =>
  test.tokenFor(actor('community-worker', ancestorAt(place, 'community') ?? place));

function life(county: BenchCounty, person: BenchPerson): LifeStep[] {
  const id = newId();
  const token = desk(county, person.place);
  const place = ancestorAt(person.place, 'community') ?? person.place;
  const step = (kind: string, method: LifeStep['method'], path: string, body?: unknown): LifeStep => ({
    kind,
    method,
    url: `${county.url}/api${path}`,
    token,
    body,
  });
  const materials = [{ key: 'form', how: 'filled' }];
  const submission = { item, answers: QUESTIONS, person: person.id, actsAs: 'self', materials, signed: 'paper' };
  return [
    step('submit', 'POST', '/services/application/open/submit', { id, place, submission }),
    step('accept', 'POST', `/services/application/${id}/steps/accept`, { version: 1 }),
    step('fill in the result', 'PUT', `/services/results/${id}`, { version: 0, facts: FACTS }),
    step('grant, with register row and document', 'POST', `/services/application/${id}/steps/grant`, { version: 2 }),
    step('search by name', 'GET', `/services/application?place=${place}&search=${encodeURIComponent(person.name)}`),
  ];
}

async function lead(county: BenchCounty, steps: Life): Promise<string> {
  let id = '';
  for (const { method, url, token, body } of steps) {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    id ||= ((await answer.json()) as { id: string }).id;
  }
  return id;
}

const applications: MeasuredProcedure = {
  title: 'Applications',
  operations: kernelOperations,
  prepare: async ({ test }) => {
    const officer = actor('county-officer', COUNTY, ['civil-affairs']);
    await test.ask(officer, 'post', '/api/services/catalogue/adopt', {});
    const { body } = await test.ask<{ items: { id: string; code: string }[] }>(officer, 'get', '/api/services/items');
    item = body.items.find(({ code }) => code === ITEM)?.id ?? '';
  },
  life,
  asks: (county, person, turn) => {
    const own = desk(county, person.place);
    const officer = county.test.tokenFor(actor('county-officer', COUNTY, ['health']));
    const ask = (path: string, token: string) => ({ url: `${county.url}/api${path}`, token });
    const name = encodeURIComponent(person.name);
    return {
      'inbox of a community': ask('/kernel/inbox?view=waiting', own),
      'counts of a community': ask('/kernel/inbox/counts', own),
      'late cases of the county': ask('/kernel/inbox?view=late', officer),
      'list of the county': ask(`/services/application?place=${COUNTY}`, officer),
      'search by name in the county': ask(`/services/application?place=${COUNTY}&search=${name}`, officer),
      'search by phone tail in the county': ask(
        `/services/application?place=${COUNTY}&search=${1_000 + ((turn * 7_919) % 9_000)}`,
        officer,
      ),
    };
  },
  pattern: async (county, person) => {
    const finished = await lead(county, life(county, person));
    const open = await lead(county, life(county, person).slice(0, 1));
    return { finished, open };
  },
  finishedTables: [
    application,
    content,
    lines,
    beside('services.result_fact'),
    { ...resultRow, vary: { ...resultRow.vary, record: resultId } },
    {
      ...document,
      vary: {
        ...document.vary,
        id: documentId,
        person: 'q.id',
        ...named('name'),
        number: `'${COUNTY}-' || n`,
        code: `'${COUNTY}' || md5(n::text)`,
      },
    },
    service,
  ],
  openTables: [application, content, lines],
  openEvery: 50,
  bare: [
    ['services.application', 'services.application_content', 'kernel.case_line'],
    ['services.result_fact', 'services.result_row', 'services.result_document', 'services.public_service'],
  ],
  bareUpdates: [
    `update services.application set version = version + 1, state = 'atCommunity' where county = '${COUNTY}' and id = (select ${caseId} from (select $1::bigint as n) as own)`,
    `update services.application set version = version + 1, state = 'granted' where county = '${COUNTY}' and id = (select ${caseId} from (select $1::bigint as n) as own)`,
  ],
};

export const benchApplications = (sizes: readonly number[]): Promise<string> => benchCases(applications, sizes);
