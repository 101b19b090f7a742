import { resolve } from 'node:path';

/** All that the environment may set. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Invented people are let in (address code 99) and the demo county is loaded into an empty folder. */
  readonly demo: boolean;
  /** Served behind TLS: cookies are marked secure. */
  readonly secure: boolean;
  readonly metricsPublic: boolean;
  /** A proxy of our own stands before us and tells the caller's address. */
  readonly behindProxy: boolean;
  /** A gateway for messages may lie inside a network of our own (the offices' intranet); else only public addresses are called. */
  readonly privateGateways: boolean;
  /** Where residents reach the platform (`https://linli.example`): links in messages begin with it. */
  readonly address?: string;
  /** Origins from which browsers may load the tiles of a base map (`https://t0.tianditu.gov.cn`); none where nothing is set. */
  readonly mapOrigins: readonly string[];
}

class BadConfig extends Error {}

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new BadConfig(`PORT is "${env['PORT']}"; it must be a number from 0 to 65535.`);
  const demo = env['LINLI_DEMO'] ?? '1';
  if (demo !== '0' && demo !== '1') throw new BadConfig(`LINLI_DEMO is "${demo}"; it must be 0 or 1.`);
  const databaseUrl = env['DATABASE_URL'];
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new BadConfig('DATABASE_URL must begin with postgres:// or postgresql://.');
  const address = env['LINLI_ADDRESS'];
  if (address !== undefined && !/^https?:\/\/[^\s/]+\/?$/.test(address))
    throw new BadConfig(`LINLI_ADDRESS is "${address}"; it must be an address like https://linli.example.`);
  const mapOrigins = (env['LINLI_MAPS'] ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const unfit = mapOrigins.find((each) => !/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(each));
  if (unfit !== undefined) throw new BadConfig(`LINLI_MAPS names "${unfit}"; each must be an origin like https://t0.tianditu.gov.cn.`);
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(env['LINLI_DATA'] ?? 'data'),
    databaseUrl,
    demo: demo === '1',
    secure: env['LINLI_SECURE'] === '1',
    metricsPublic: env['LINLI_METRICS'] === 'public',
    behindProxy: env['LINLI_PROXY'] === '1',
    privateGateways: env['LINLI_PRIVATE_GATEWAYS'] === '1',
    mapOrigins,
    ...(address === undefined ? {} : { address }),
  };
}
