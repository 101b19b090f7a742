import type { Language } from '../../model/index.ts';

/** `large` and `larger` are the large print (长辈版): 24 and 30 px (domain.md 12.3). */
export const printSizes = ['normal', 'large', 'larger'] as const;
export type PrintSize = (typeof printSizes)[number];

/** How somebody wants the public pages: kept on the device, known without an account. */
export interface Look {
  readonly language: Language;
  readonly size: PrintSize;
  /** The community (or county) whose counter the pages name; empty until somebody chose one. */
  readonly here: string;
}

const COOKIE = 'linli_look';
const YEAR_SECONDS = 31_536_000;
const form = /^(zh|en)\.(normal|large|larger)\.(\d{6}|\d{12})?$/;

const plain: Look = { language: 'zh', size: 'normal', here: '' };

/** From the header of a request; what was kept in another form is forgotten. */
export function lookOf(cookies: string | undefined): Look {
  const kept = (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === COOKIE)?.[1];
  const [, language, size, here = ''] = form.exec(kept ?? '') ?? [];
  return language === undefined || size === undefined ? plain : { language: language as Language, size: size as PrintSize, here };
}

/** The `Set-Cookie` that keeps it. It says nothing of a person; a script may read it. */
export const keepLook = ({ language, size, here }: Look, secure: boolean): string =>
  `${COOKIE}=${language}.${size}.${here}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}${secure ? '; Secure' : ''}`;
