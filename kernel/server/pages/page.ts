import type { z } from 'zod';
import type { Dictionary, OperationDeclaration, OutputOf, Refusal, Text } from '../../model/index.ts';
import { statusOf } from '../http/status.ts';
import { type Html, html } from './html.ts';
import type { Look } from './look.ts';

/** Fields of a form that a page was sent, by name. */
export interface PageForm {
  /** The first value, trimmed; empty where there is none. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  /** Files that were chosen; none when the field was left empty. */
  readonly files: (name: string) => readonly File[];
  readonly names: readonly string[];
}

/** What a page knows of whoever opened it. */
export interface PageRequest {
  readonly look: Look;
  /** `t({ zh, en }, values)` in the language of the visitor. */
  readonly t: (text: Text, values?: Readonly<Record<string, string | number>>) => string;
  /** Path and query as asked for: where the visitor stands. */
  readonly address: string;
  /** Where the platform is reached, `https://linli.example`: for codes that are printed and scanned. */
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Empty for a page that was opened rather than sent. */
  readonly form: PageForm;
  /** A resident is signed in, as far as the cookie tells; the operation decides. */
  readonly signedIn: boolean;
  /** Somebody who works here is signed in on the same device. Pages never act for a desk; some are not for one to fill in. */
  readonly atDesk: boolean;
  readonly demo: boolean;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
  /**
   * Asks an operation as whoever opened the page, by its own route: right, wall, limits and audit are those of the interface.
   * A cookie that it sets is passed on. The second of two with the same `once` changes nothing.
   */
  readonly ask: <D extends OperationDeclaration>(
    declaration: D,
    input: AskedOf<D>,
    options?: { readonly once?: string },
  ) => Promise<OutputOf<D> | Refusal>;
  /**
   * Asks an operation that follows from a register or a procedure, by its name (`services.application.step-withdraw`); with a file for
   * one that accepts a file (`services.paper.upload`). An unknown name is a fault of the page and thrown.
   */
  readonly askNamed: (
    name: string,
    input: Readonly<Record<string, unknown>>,
    file?: Blob,
  ) => Promise<Readonly<Record<string, unknown>> | Refusal>;
  /** Registers and code lists of a county, with what it added: labels, choices and checks, nothing of a person. */
  readonly dictionaryOf: (county: string) => Promise<Dictionary>;
  /** Keeps another look from now on. */
  readonly keep: (change: Partial<Look>) => void;
}

type AskedOf<D> = D extends OperationDeclaration<infer I> ? z.input<I> : never;

/** What a page answers: something to look at, another address, or a refusal in its words. */
export type PageAnswer =
  | {
      readonly show: Html;
      /** What the page is, for the tab and the reader. */
      readonly title: Text;
      /** `bare`: nothing around it, for a screen on a wall. */
      readonly frame?: 'bare';
      readonly status?: number;
      /** Read anew after so many seconds; for screens, never for a page that somebody reads or fills in. */
      readonly everySeconds?: number;
      /** Text that stands in the search results and in the preview of a link. */
      readonly about?: Text;
      /** The same for everybody and worth keeping on the device: a guide, help. */
      readonly open?: true;
      /** Marks that the script of the pages reads (`data-…` of the main part): what was sent, what to forget. */
      readonly marks?: Readonly<Record<string, string>>;
    }
  | { readonly goTo: string }
  | { readonly file: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>; readonly type: string; readonly name: string }
  | Refusal;

type PageHandler = (request: PageRequest) => Promise<PageAnswer> | PageAnswer;

/** A page that residents open without the desk: its path (`/verify/{code}`), what is shown, and what happens with its form. */
export interface Page {
  readonly path: string;
  readonly get: PageHandler;
  /** Answers a redirect when it went well, so that going back sends nothing twice; else the page again with what was typed. */
  readonly post?: PageHandler;
  /** Whether its form carries files; other forms are read up to a mebibyte. */
  readonly takesFiles?: (params: Readonly<Record<string, string>>) => boolean;
  /** Style sheets of its own, absolute paths; their classes begin with letters of the domain. All pages share one sheet. */
  readonly sheets?: readonly string[];
}

export const page = (declared: Page): Page => Object.freeze(declared);

/** A refusal as a page: the sentence, and the way on. */
export function refusedAnswer({ t }: Pick<PageRequest, 't'>, refusal: Refusal): Exclude<PageAnswer, Refusal> {
  const title = titles[refusal.kind];
  return {
    title,
    status: statusOf[refusal.kind],
    show: html`<h1>${t(title)}</h1>
      <p>${t(refusal.sentence)}</p>`,
  };
}

const titles: Readonly<Record<Refusal['kind'], Text>> = {
  invalid: { zh: '填的内容要改一下', en: 'Something has to be changed' },
  unauthenticated: { zh: '请先登录', en: 'Please sign in first' },
  forbidden: { zh: '这一页不向您开放', en: 'This page is not open to you' },
  unknown: { zh: '没有找到', en: 'Not found' },
  conflict: { zh: '现在办不了这一步', en: 'This cannot be done now' },
  stale: { zh: '内容刚刚变过', en: 'This has just changed' },
  limited: { zh: '请稍等再试', en: 'Please try again later' },
  unavailable: { zh: '系统现在很忙', en: 'The system is busy' },
};
