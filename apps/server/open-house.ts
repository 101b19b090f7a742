import type pg from 'pg';
import { createFirstAdministrator } from '@linli/identity/server';
import { loadProvince, loadRegions } from '@linli/regions/server';
import { accountsGreeting, loadDemoCounty } from './demo/county.ts';
import { sendDemoForms } from './demo/forms.ts';
import type { Scale } from './demo/scale.ts';
import type { Running } from './running.ts';

const DEMO_PROVINCE = '61';

export interface House {
  /** What to tell whoever started it. */
  greeting(url: string): string;
  /** What is still to be done when the door is open. */
  furnish(): Promise<void>;
}

/**
 * What a new folder gets before the door opens: the tree of places and a first administrator, or the demo county and its
 * province; the rest of the tree and the forms of the demo's month then come behind the open door.
 */
export async function openHouse(running: Running, scale: Scale): Promise<House> {
  const { config, platform } = running;
  if (!config.demo) {
    await withOwner(running, loadRegions);
    const links = await createFirstAdministrator(platform);
    return {
      greeting: (url) =>
        links.length === 0
          ? ''
          : `首次使用，请用下面的一次性链接设置管理员。First use: set up the administrators by these links.\n${links.map((each) => `  ${each.user} (${each.role})  ${url}${each.link}`).join('\n')}`,
      furnish: async () => undefined,
    };
  }
  const [, { accounts, peopled }] = await Promise.all([
    withOwner(running, (client) => loadProvince(client, DEMO_PROVINCE)),
    loadDemoCounty(running, scale),
  ]);
  return {
    greeting: () => accountsGreeting(accounts),
    furnish: async () => {
      if (peopled) await sendDemoForms(running);
    },
  };
}

async function withOwner(running: Running, work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const client = await running.db.owner.connect();
  try {
    await work(client);
  } finally {
    client.release();
  }
}
