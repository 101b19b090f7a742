import { asOwner } from '@linli/kernel/server';
import { createFirstAdministrator } from '@linli/identity/server';
import { loadRegions } from '@linli/regions/server';
import { accountsGreeting, loadDemoCounty } from './demo/county.ts';
import type { Scale } from './demo/scale.ts';
import type { Running } from './running.ts';

/**
 * What a new folder gets before the door opens: the tree of places, and the demo county or a first administrator.
 * Answers what to tell whoever started it.
 */
export async function openHouse(running: Running, scale: Scale): Promise<(url: string) => string> {
  const { config, platform } = running;
  const tree = asOwner(running.db, (_tx, client) => loadRegions(client));
  if (!config.demo) {
    await tree;
    const links = await createFirstAdministrator(platform);
    return (url) =>
      links.length === 0
        ? ''
        : `首次使用，请用下面的一次性链接设置管理员。First use: set up the administrators by these links.\n${links.map((each) => `  ${each.user} (${each.role})  ${url}${each.link}`).join('\n')}`;
  }
  const [, accounts] = await Promise.all([tree, loadDemoCounty(running, scale)]);
  return () => accountsGreeting(accounts);
}
