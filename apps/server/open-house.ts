import type pg from 'pg';
import { createFirstAdministrator } from '@linli/identity/server';
import { loadProvince, loadRegions } from '@linli/regions/server';
import { accountsGreeting, loadDemoCounty } from './demo/county.ts';
import type { Scale } from './demo/scale.ts';
import type { Running } from './running.ts';

const DEMO_PROVINCE = '61';

/**
 * What a new folder gets before the door opens: the tree of places and a first administrator, or the demo county and its
 * province; the rest of the tree then comes behind the open door. Answers what to tell whoever started it.
 */
export async function openHouse(running: Running, scale: Scale): Promise<(url: string) => string> {
  const { config, platform } = running;
  if (!config.demo) {
    await withOwner(running, loadRegions);
    const links = await createFirstAdministrator(platform);
    return (url) =>
      links.length === 0
        ? ''
        : `首次使用，请用下面的一次性链接设置管理员。First use: set up the administrators by these links.\n${links.map((each) => `  ${each.user} (${each.role})  ${url}${each.link}`).join('\n')}`;
  }
  const [, accounts] = await Promise.all([
    withOwner(running, (client) => loadProvince(client, DEMO_PROVINCE)),
    loadDemoCounty(running, scale),
  ]);
  return () => accountsGreeting(accounts);
}

async function withOwner(running: Running, work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const client = await running.db.owner.connect();
  try {
    await work(client);
  } finally {
    client.release();
  }
}
