import { type Typed, dropAll, dropAt, keepAt, typedAt } from './typed-store.ts';

const SENT = 'linli.sent';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Identity numbers, accounts and the like: whoever takes up the phone next must not find them. */
const secretsOf = (form: HTMLFormElement): HTMLInputElement[] => [...form.querySelectorAll<HTMLInputElement>('input[data-not-kept]')];

/** Fields that somebody fills in. Codes that hold for minutes, secrets, files and what the page itself carries are not kept. */
const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.querySelectorAll<Field>('input[name]:not([data-not-kept]), textarea[name], select[name]')].filter(
    (field) => !['hidden', 'file', 'password', 'submit'].includes(field.type) && field.getAttribute('autocomplete') !== 'one-time-code',
  );

const isTicked = (field: Field): field is HTMLInputElement => field.type === 'radio' || field.type === 'checkbox';

/** Not as the page brought it. */
function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

function valuesIn(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const field of fieldsOf(form)) {
    if (isTicked(field) ? !field.checked : field.value === '') continue;
    (values[field.name] ??= []).push(field.value);
  }
  return values;
}

/** Fills in only what is empty: what the page itself brings is newer. */
function fillIn(form: HTMLFormElement, { fields }: Pick<Typed, 'fields'>): boolean {
  let filled = false;
  const answered = new Set(fieldsOf(form).flatMap((field) => (isTicked(field) && field.checked ? [field.name] : [])));
  for (const field of fieldsOf(form)) {
    const kept = fields[field.name];
    if (kept === undefined) continue;
    if (isTicked(field)) {
      if (answered.has(field.name) || !kept.includes(field.value)) continue;
      field.checked = true;
      filled = true;
    } else if (field.value === '' && kept[0] !== undefined) {
      field.value = kept[0];
      filled = true;
    }
  }
  return filled;
}

const here = (): string => location.pathname;

/** After signing out nothing of a person stays on the device. */
export function forgetTyped(): void {
  if (document.querySelector('main[data-forget]') !== null) dropAll();
}

/** Reads and drops the note of the page before: that it was sent. */
function takeSent(): string | null {
  try {
    const sent = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    return sent;
  } catch {
    return null;
  }
}

function noteSent(path: string): void {
  try {
    sessionStorage.setItem(SENT, path);
  } catch {
    // Then it is kept until its days are over.
  }
}

/**
 * Keeps what is typed into a form marked `data-keep` until it was sent: a page that came back to another address took it. Pressing the
 * button without a signal says so, and sends it when the signal is back.
 */
export function keepTyped(): void {
  const sent = takeSent();
  if (sent !== null && sent !== here() && document.querySelector('[data-no-signal]') === null) dropAt(sent);
  const form = document.querySelector<HTMLFormElement>('form[data-keep]');
  if (form === null) return;
  const kept = typedAt(here());
  if (kept !== undefined && fillIn(form, kept)) showNote(form, 'data-restored');
  const keep = (waiting: boolean): void =>
    keepAt(here(), { at: Date.now(), fields: valuesIn(form), waiting, partly: secretsOf(form).some(({ value }) => value !== '') });
  // A quick hand, or a browser that filled the form in, is there before this script.
  if (kept === undefined && fieldsOf(form).some(isChanged)) keep(false);
  form.addEventListener('input', () => keep(false));
  form.addEventListener('submit', (event) => {
    if (navigator.onLine) return noteSent(here());
    event.preventDefault();
    keep(true);
    showNote(form, 'data-waiting');
  });
  const send = async (): Promise<void> => {
    await untilReached();
    if (typedAt(here())?.waiting !== true) return;
    keep(false);
    form.requestSubmit();
  };
  addEventListener('online', () => void send());
  // A page that was opened anew has lost the secret part: it waits for somebody to look it over.
  if (kept?.waiting === true && !kept.partly) {
    if (navigator.onLine) void send();
    else showNote(form, 'data-waiting');
  }
}

const PAUSE_MILLISECONDS = 1_000;

/** A phone says that it is online a moment before anything comes through: then the form would be sent into nothing. */
async function untilReached(): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    if (!navigator.onLine) continue;
    const reached = await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (reached) return;
  }
}

/** The page brings the sentence, in its language; the script only shows it. */
function showNote(form: HTMLFormElement, mark: 'data-restored' | 'data-waiting'): void {
  const note = form.querySelector<HTMLElement>(`[${mark}]`);
  if (note !== null) note.hidden = false;
}
