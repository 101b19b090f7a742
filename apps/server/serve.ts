import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { type Pulse, serveOperations, serveWires, startPulse } from '@linli/kernel/server';
import { domainPages, domainWires, fieldFolder, portalFolder, webFolder } from './compose.ts';
import type { Running } from './running.ts';
import { addOwnPages } from './pages.ts';

export interface Serving {
  readonly url: string;
  stop(): Promise<void>;
}

const DRAIN_MILLISECONDS = 5_000; // a request under way gets this long before its connection is cut

const version = (JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }).version;

/** Listens, and keeps the figures, seals and jobs going. */
export async function serve(running: Running): Promise<Serving> {
  const { config, platform, engine } = running;
  const { app, metrics } = serveOperations(platform);
  serveWires(app, { platform, wires: domainWires });
  addOwnPages(app, { platform, metrics, version, webFolder, portalFolder, fieldFolder, pages: domainPages });
  const pulse: Pulse = await startPulse(platform, engine);
  const server = await new Promise<Server>((resolve, reject) => {
    const made = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(made as Server)) as Server;
    made.once('error', reject);
  }).catch(async (error: NodeJS.ErrnoException) => {
    await pulse.stop();
    await running.stop();
    throw error.code === 'EADDRINUSE' ? new PortTaken(config.port) : error;
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  return {
    url: `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MILLISECONDS);
      await closed;
      clearTimeout(cut);
      await pulse.stop();
    },
  };
}

import { CommandRefused } from './command.ts';

class PortTaken extends CommandRefused {
  constructor(port: number) {
    super(`端口 ${port} 已被别的程序占用，请用 PORT=其他端口 再启动。Port ${port} is taken; start with PORT=another.`);
  }
}
