const PARTS = /^(postgres(?:ql)?:\/\/)(?:([^@/?#]*)@)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?/;

/**
 * The same address with another user and password. Not by `URL`, which drops the user of an address without a host
 * (`postgresql:///linli?host=/run/postgresql`).
 */
export function addressWith(address: string, user: string, password: string): string {
  const [, scheme = 'postgresql://', , host = '', path = '', query = ''] = PARTS.exec(address) ?? [];
  const rest = new URLSearchParams(query);
  rest.delete('user');
  rest.delete('password');
  const kept = rest.toString();
  return `${scheme}${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host === '' ? 'localhost' : host}${path}${kept === '' ? '' : `?${kept}`}`;
}

/** Where an address leads, without its password, for sentences and logs. */
export function readableAddress(address: string): string {
  const [, , , host = '', path = '', query = ''] = PARTS.exec(address) ?? [];
  const named = new URLSearchParams(query).get('host') ?? host;
  return `${named === '' ? 'localhost' : named}${path}`;
}
