import { type DemoAccount, authenticator, createDemoAccounts, identityServer } from '@linli/identity/server';
import { eventsModel } from '@linli/events/model';
import { eventsServer } from '@linli/events/server';
import { gridsModel } from '@linli/grids/model';
import { gridsServer } from '@linli/grids/server';
import { identityModel } from '@linli/identity/model';
import { kernelOperations, serveOperations } from '@linli/kernel/server';
import { type TestPlatform, startTestPlatform } from '@linli/kernel/testkit';
import { mediationModel } from '@linli/mediation/model';
import { mediationServer } from '@linli/mediation/server';
import { residentsModel } from '@linli/residents/model';
import { residentsServer } from '@linli/residents/server';
import { type Transport, httpTransport } from '../web/engine/transport.ts';

export const GRID = '610921100001001';
const PASSWORD = 'Kestrel-marmalade-4';
const account = (user: string, name: string, role: DemoAccount['role'], place: string): DemoAccount => ({ user, name, role, place, password: PASSWORD, departments: [], title: name }); // prettier-ignore
const accounts = [
  account('wangge', '田小满', 'grid-worker', GRID),
  account('wangge2', '田小雪', 'grid-worker', GRID),
  account('nanjie', '林一', 'community-worker', '610921100001'),
  account('anquan', '安一', 'security-admin', ''),
  account('xitong', '系一', 'system-admin', ''),
];

/** A line to the server that can be cut, and that can lose answers although the server has done what was asked. */
export interface Line {
  readonly transport: Transport;
  up: boolean;
  /** True: the server hears it, the phone does not hear the answer. */
  losesAnswer: (path: string, method: string) => boolean;
  readonly asked: string[];
}

export interface FieldCounty {
  readonly test: TestPlatform;
  line(): Line;
  credentials(user: string): Promise<{ user: string; password: string; code: string }>;
}

const serverDomains = [identityServer, residentsServer, gridsServer, mediationServer, eventsServer];

/** A county with the domains of the field, real accounts and real sessions. */
export async function startFieldCounty(engineUrl: string, clock: () => Date): Promise<FieldCounty> {
  const test = await startTestPlatform({
    engineUrl,
    models: [residentsModel, identityModel, gridsModel, mediationModel, eventsModel],
    migrations: serverDomains.map(({ model, migrations }) => ({ domain: model.name, folder: migrations ?? '' })),
    operations: [...kernelOperations, ...serverDomains.flatMap(({ operations }) => operations ?? [])],
    effects: eventsServer.effects ?? [],
    clock,
  });
  await createDemoAccounts(test.platform, accounts);
  await eventsServer.upkeep?.find(({ name }) => name === 'events.categories')?.run(test.platform);
  const { app } = serveOperations({ ...test.platform, authenticator: authenticator(test.platform) });

  const line = (): Line => {
    let cookie = '';
    const made: Line = {
      up: true,
      losesAnswer: () => false,
      asked: [],
      transport: httpTransport(async (path, init) => {
        if (!made.up) throw new TypeError('cut');
        made.asked.push(`${init.method ?? 'GET'} ${path}`);
        const headers = new Headers(init.headers);
        headers.set('User-Agent', 'Android');
        if (cookie !== '') headers.set('Cookie', cookie);
        const response = await app.request(path, {
          method: init.method ?? 'GET',
          headers,
          ...(init.body == null ? {} : { body: init.body }),
        });
        const set = /^(linli=[^;]*);/.exec(response.headers.get('Set-Cookie') ?? '')?.[1];
        if (set !== undefined) cookie = set;
        if (made.losesAnswer(path, init.method ?? 'GET')) throw new TypeError('lost');
        const answered = new Headers(response.headers);
        answered.set('Date', clock().toUTCString());
        return new Response(response.body, { status: response.status, headers: answered });
      }),
    };
    return made;
  };

  const credentials: FieldCounty['credentials'] = async (user) => {
    const response = await app.request('/api/identity/demo-accounts');
    const { accounts: shown } = (await response.json()) as { accounts: { user: string; password: string; code: string }[] };
    const found = shown.find((each) => each.user === user);
    if (found === undefined) throw new Error(`There is no ${user}.`);
    return { user, password: found.password, code: found.code };
  };
  return { test, line, credentials };
}
