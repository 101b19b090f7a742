/** What is wrong with a value, or noteworthy about it, as a clerk would say it; both sentences say what to do. */
export type Fault = {
  /** Stable, kebab-case: translators, the dry run and clients key on it. */
  code: string;
  zh: string;
  en: string;
};

/** The outcome of reading a raw value: a value in its one normal form, perhaps with warnings, or what is wrong with it. */
export type Parsed<T> = { ok: true; value: T; warnings?: Fault[] } | { ok: false; fault: Fault };

/** A readable value. Warnings do not stop it; they are shown beside it in the dry run. */
export function readAs<T>(value: T, warnings: Fault[] = []): Parsed<T> {
  return warnings.length === 0 ? { ok: true, value } : { ok: true, value, warnings };
}

export function fault(code: string, zh: string, en: string): Fault {
  return { code, zh, en };
}

/** An unreadable value. */
export function unread(code: string, zh: string, en: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { code, zh, en } };
}

/** The one answer of every parser to an empty cell or an empty mark (无, —, 不详): the field decides whether it may be empty. */
export function unreadEmpty(): { ok: false; fault: Fault } {
  return unread(
    'empty',
    '这一格没有填写内容，请补填；确实没有的，留空即可。',
    'Nothing was filled in here: please add it, or leave the cell blank if there is nothing.',
  );
}

const QUOTED_MAX = 30; // characters that still fit a line of the dry run

/** Nine digits and more, with what people put between them: an identity number, a phone, an account; a day has eight. */
const LONG_NUMBER = /\d(?:[\s-]?\d){7,}[\s-]?[\dXx]/g;
/** A phone may be as short as six digits. */
const PHONE_LIKE = /\d(?:[\s-]?\d){5,}/g;

const maskedRun = (run: string): string => {
  const digits = run.replaceAll(/[\s-]/g, '');
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 5)}${digits.slice(-2)}`;
};

/** Full-width digits are digits to whoever reads them. */
const narrow = (text: string): string => text.replaceAll(/[０-９Ｘｘ]/g, (each) => each.normalize('NFKC'));

const shortened = (text: string): string => {
  const points = [...text];
  return points.length <= QUOTED_MAX ? text : `${points.slice(0, QUOTED_MAX).join('')}…`;
};

/**
 * What was read, short enough to stand in a sentence. Long runs of digits keep head and tail: sentences go into lists, exports
 * and notes that whoever may not unmask a number still reads. Their number of digits stays, for that is what is mostly wrong.
 */
export const quoted = (read: string): string => shortened(narrow(read).replaceAll(LONG_NUMBER, maskedRun));

/** The same of something that stands where a phone belongs. */
export const quotedPhone = (read: string): string => shortened(narrow(read).replaceAll(PHONE_LIKE, maskedRun));
