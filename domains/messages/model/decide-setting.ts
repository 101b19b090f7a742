import { type Refusal, refuse } from '@linli/kernel/model';
import { decideBody } from './gateway-body.ts';

const HEADER = /^[A-Za-z0-9-]{1,60}$/;
/** Headers that say where a request goes or how long it is: ours to write. */
const ownHeaders = new Set(['host', 'content-length', 'content-type', 'transfer-encoding', 'connection', 'idempotency-key']);
/** Scheme, host, port, path: nobody's name or password in it. */
const ADDRESS = /^(https?):\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/[^\s]*)?$/i;
const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

export const isMailAddress = (value: string): boolean => value.length <= 120 && MAIL.test(value);

export interface Ways {
  readonly smsWay: 'screen' | 'http';
  readonly gatewayUrl: string | null;
  readonly gatewayHeader: string | null;
  readonly gatewayBody: string | null;
  readonly gatewaySuccess: string | null;
  readonly mailWay: 'screen' | 'smtp';
  readonly smtpHost: string | null;
  readonly smtpPort: number | null;
  readonly mailFrom: string | null;
}

export const badMail = (where: string): Refusal =>
  refuse(
    'invalid',
    'mail-address',
    { zh: '这不像一个邮箱地址，例如 hall@example.org。', en: 'This is no mail address, such as hall@example.org.' },
    { where },
  );

/** Where the key of a gateway and the password of a mail server would go. */
export type Addressed = Pick<Ways, 'gatewayUrl' | 'smtpHost' | 'smtpPort'>;

/** Those that are kept, and not given anew with this change. */
export interface Kept {
  readonly gatewaySecret: boolean;
  readonly smtpPassword: boolean;
}

const originOf = ({ gatewayUrl }: Addressed): string | null => /^https?:\/\/[^/?#]+/i.exec(gatewayUrl ?? '')?.[0].toLowerCase() ?? null;
const serverOf = ({ smtpHost, smtpPort }: Addressed): string | null =>
  smtpHost === null ? null : `${smtpHost.toLowerCase()}:${smtpPort ?? ''}`;

/** Another address would read a secret that was given to the one before. */
const movesTo = (before: string | null, after: string | null): boolean => after !== null && after !== before;

/** A secret goes with the address for which it was typed: whoever changes the address types it again, or takes it away. */
export function decideSecrets(before: Addressed, after: Addressed, kept: Kept): Refusal | undefined {
  if (kept.gatewaySecret && movesTo(originOf(before), originOf(after)))
    return refuse(
      'invalid',
      'secret-anew',
      {
        zh: '网关换了地址，认证密钥要重新填，原来的不会发给新地址。',
        en: 'The gateway has another address: enter its key again. The old one is not sent there.',
      },
      { where: 'gatewaySecret' },
    );
  if (kept.smtpPassword && movesTo(serverOf(before), serverOf(after)))
    return refuse(
      'invalid',
      'secret-anew',
      {
        zh: '邮件服务器换了，密码要重新填，原来的不会发给新服务器。',
        en: 'The mail server is another one: enter its password again. The old one is not sent there.',
      },
      { where: 'smtpPassword' },
    );
  return undefined;
}

/** Can messages leave by these ways at all? `privateOpen`: the operator lets requests into networks of our own. */
export function decideSetting(ways: Ways, privateOpen: boolean): Refusal | undefined {
  return (
    (ways.smsWay === 'http' ? decideGateway(ways, privateOpen) : undefined) ?? (ways.mailWay === 'smtp' ? decideMail(ways) : undefined)
  );
}

function decideGateway({ gatewayUrl, gatewayHeader, gatewayBody, gatewaySuccess }: Ways, privateOpen: boolean): Refusal | undefined {
  const scheme = ADDRESS.exec(gatewayUrl ?? '')?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme === 'http' && !privateOpen))
    return refuse(
      'invalid',
      'gateway-url',
      {
        zh: '网关地址要以 https:// 开头，里面不写用户名和密码。走政务内网的 http 地址，请运维先放行内部网络。',
        en: 'The address of a gateway begins with https:// and holds no password. For http inside a network of your own ask the operator first.',
      },
      { where: 'gatewayUrl' },
    );
  if (gatewayHeader !== null && (!HEADER.test(gatewayHeader) || ownHeaders.has(gatewayHeader.toLowerCase())))
    return refuse(
      'invalid',
      'gateway-header',
      { zh: '认证请求头只写名称，例如 Authorization。', en: 'Write the name of the header only, such as Authorization.' },
      { where: 'gatewayHeader' },
    );
  if (gatewaySuccess !== null && gatewaySuccess !== '' && !/^[\w.-]+\s*=\s*\S+$/.test(gatewaySuccess))
    return refuse(
      'invalid',
      'success-unfit',
      {
        zh: '成功的回答写成“字段=值”，例如 code=0；不填就看 HTTP 状态。',
        en: 'Write it as field=value, such as code=0; left empty the HTTP status decides.',
      },
      { where: 'gatewaySuccess' },
    );
  return gatewayBody === null || gatewayBody === '' ? undefined : decideBody(gatewayBody);
}

function decideMail({ smtpHost, smtpPort, mailFrom }: Ways): Refusal | undefined {
  if (smtpHost === null || !/^[a-z0-9.-]+$/i.test(smtpHost) || smtpPort === null)
    return refuse(
      'invalid',
      'smtp-incomplete',
      {
        zh: '请填邮件服务器的名称和端口，例如 smtp.example.org、465。',
        en: 'Give name and port of the mail server, such as smtp.example.org and 465.',
      },
      { where: 'smtpHost' },
    );
  return mailFrom !== null && isMailAddress(mailFrom) ? undefined : badMail('mailFrom');
}
