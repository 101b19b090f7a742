import { type Refusal, type RefusalKind, type Text, isRefusal } from '../../model/index.ts';

/** The server answered, and the answer is no: a sentence for the person at the screen, thrown so that queries can carry it. */
export class RefusedAnswer extends Error {
  readonly refusal: Refusal;
  /** How long to wait before another try, in seconds; only with `limited` and `unavailable`. */
  readonly retryAfterSeconds: number | undefined;
  constructor(refusal: Refusal, retryAfterSeconds?: number) {
    super(refusal.sentence.en);
    this.name = 'RefusedAnswer';
    this.refusal = refusal;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer that can be used: the network is away, or the server has a bug. `id` finds it in the server's log. */
export class FailedAnswer extends Error {
  readonly id: string | undefined;
  readonly reached: boolean;
  constructor(reached: boolean, id?: string) {
    super(reached ? `The server failed (${id ?? 'no id'}).` : 'The server could not be reached.');
    this.name = 'FailedAnswer';
    this.reached = reached;
    this.id = id;
  }
}

export function isRefusedAs(error: unknown, kind: RefusalKind): error is RefusedAnswer {
  return error instanceof RefusedAnswer && error.refusal.kind === kind;
}

/** What went wrong, as a sentence that says what to do; for refusals the server's own. */
export function sentenceOf(error: unknown): Text {
  if (error instanceof RefusedAnswer) return error.refusal.sentence;
  if (error instanceof FailedAnswer && !error.reached) {
    return {
      zh: '连不上服务器。请检查网络后再试，已填的内容还在。',
      en: 'The server cannot be reached. Check the network and try again; what you typed is kept.',
    };
  }
  const id = error instanceof FailedAnswer ? error.id : undefined;
  return {
    zh: `系统出错了，这一步没有完成。请稍后再试；仍不行时请告诉系统管理员${id === undefined ? '' : `，编号 ${id}`}。`,
    en: `Something broke and this step was not done. Try again later; if it stays so, tell the system administrator${id === undefined ? '' : ` the number ${id}`}.`,
  };
}

/** Reads the body of an answer that is not a success. */
export function errorOf(status: number, body: unknown, retryAfter: string | null): Error {
  const seconds = retryAfter === null || !/^\d+$/.test(retryAfter) ? undefined : Number(retryAfter);
  if (isRefusal(body)) return new RefusedAnswer(body, seconds);
  const id = typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string' ? body.id : undefined;
  return new FailedAnswer(status !== 502 && status !== 504, id);
}
