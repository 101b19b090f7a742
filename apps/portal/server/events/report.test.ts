import { fulfil } from '@linli/kernel/server';
import { type TestPlatform, startTestPlatform } from '@linli/kernel/testkit';
import { eventsModel, listCategories } from '@linli/events/model';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { reportFormPage } from './report.ts';

const lamp = {
  number: 'A01',
  label: { zh: '路灯', en: 'Street lamp' },
  class: 'A',
  classLabel: { zh: '公共设施', en: 'Public facilities' },
  urgent: false,
  public: true,
  advice: null,
};
const here = 'zh.normal.610921100001';

let test: TestPlatform;
beforeAll(async () => {
  test = await startTestPlatform({
    engineUrl: inject('engineUrl'),
    models: [{ ...eventsModel, registers: [], procedures: [] }],
    migrations: [],
    operations: [fulfil(listCategories, async () => ({ categories: [lamp] }))],
    pages: [reportFormPage],
  });
});
afterAll(() => test.close());

describe('the form of a report', () => {
  it('takes what the camera of a phone makes', async () => {
    const form = new FormData();
    form.set('description', '路灯不亮');
    form.set('photos', new File([new Uint8Array(2_000_000)], 'lamp.jpg', { type: 'image/jpeg' }));
    const answer = await test.request('/portal/report/A01', { method: 'POST', headers: { cookie: `linli_look=${here}` }, body: form });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('请写在哪里');
    expect(text).toContain('路灯不亮');
  });
});
