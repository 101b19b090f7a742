import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv4 } from 'node:net';

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

export class ClosedAddress extends Error {}

/**
 * The address behind a name. It is looked up once and the connection goes to just that address, so that a name cannot point elsewhere
 * between the check and the connection.
 */
export async function resolveOpen(host: string, privateOpen: boolean): Promise<{ readonly address: string; readonly family: 4 | 6 }> {
  const bare = host.replace(/^\[|\]$/g, '');
  const found = isIP(bare) === 0 ? await lookup(bare, { all: true }) : [{ address: bare, family: isIP(bare) }];
  const open = found.find(({ address }) => privateOpen || isOpenAddress(address));
  if (open === undefined) throw new ClosedAddress(host);
  return { address: open.address, family: open.family === 6 ? 6 : 4 };
}
