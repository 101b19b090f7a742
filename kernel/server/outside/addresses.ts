import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { type Refusal, refuse } from '../../model/index.ts';

/** Networks that are nobody's or our own (RFC 6890): a request there would reach what only we should reach. */
const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed.addSubnet(net, bits, 'ipv4');
// 2000::/3 is all that is given out; of it the ways back into IPv4 are closed too.
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
for (const [net, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  closed.addSubnet(net, bits, 'ipv6');

export function isOpenAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return open6.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

/** An address written in figures that lies in a closed network: refused when it is entered. A name is looked up at each call. */
export function isClosedFigure(url: string): boolean {
  const host = bare(URL.parse(url)?.hostname ?? '');
  return (/^[\d.]+$/.test(host) || host.includes(':')) && !isOpenAddress(host);
}

/** `where`: the field in which it was entered. */
export const closedAddress = (where: string): Refusal =>
  refuse(
    'invalid',
    'closed-address',
    {
      zh: '这个地址在内部网络里，平台没有放行。请运维确认后放行（LINLI_PRIVATE_GATEWAYS=1）。',
      en: 'This address lies in an internal network, which is not open. Ask the operator (LINLI_PRIVATE_GATEWAYS=1).',
    },
    { where },
  );

export class ClosedAddress extends Error {}

/**
 * The address behind a name. It is looked up once and the connection goes to just that address, so that a name cannot point elsewhere
 * between the check and the connection.
 */
export async function resolveOpen(host: string, privateOpen: boolean): Promise<{ readonly address: string; readonly family: 4 | 6 }> {
  const name = bare(host);
  const found = isIP(name) === 0 ? await lookup(name, { all: true }) : [{ address: name, family: isIP(name) }];
  const open = found.find(({ address }) => privateOpen || isOpenAddress(address));
  if (open === undefined) throw new ClosedAddress(host);
  return { address: open.address, family: open.family === 6 ? 6 : 4 };
}
