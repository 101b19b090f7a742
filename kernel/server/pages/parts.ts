import type { Refusal, Text } from '../../model/index.ts';
import { type Html, type Part, html } from './html.ts';
import type { PageRequest } from './page.ts';

type T = PageRequest['t'];

export interface Fault {
  /** The field, by its id. */
  readonly field: string;
  readonly sentence: string;
}

/** What is wrong with a form, above it, each line a way to its field; nothing when nothing is. */
export function faultSummary(t: T, faults: readonly Fault[]): Html | null {
  return faults.length === 0
    ? null
    : html`<div class="pg-summary" role="alert" tabindex="-1" data-focus="1">
        <h2>${t({ zh: '还要改一下', en: 'Something has to be changed' })}</h2>
        <ul>
          ${faults.map(({ field, sentence }) => html`<li>${field === '' ? sentence : html`<a href="#${field}">${sentence}</a>`}</li>`)}
        </ul>
      </div>`;
}

/** A refusal as the fault of the field that it names, or of the form. */
export const faultOf = (t: T, refusal: Refusal, fields: readonly string[]): Fault => ({
  field: fields.find((each) => each === refusal.where) ?? '',
  sentence: t(refusal.sentence),
});

export interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly faults?: readonly Fault[];
  readonly value?: string | undefined;
}

const faultAt = (name: string, faults: readonly Fault[] = []): string | undefined => faults.find(({ field }) => field === name)?.sentence;

function around({ name, label, hint, faults }: FieldParts, input: (described: Part) => Html): Html {
  const fault = faultAt(name, faults);
  const ids = [hint === undefined ? '' : `${name}-hint`, fault === undefined ? '' : `${name}-fault`]
    .filter((each) => each !== '')
    .join(' ');
  const described = html`${ids === '' ? '' : html`aria-describedby="${ids}"`} ${fault === undefined ? '' : html`aria-invalid="true"`}`;
  return html`<div class="${fault === undefined ? 'pg-field' : 'pg-field pg-faulty'}">
    <label for="${name}">${label}</label>
    ${hint === undefined ? '' : html`<span class="pg-hint" id="${name}-hint">${hint}</span>`}
    ${fault === undefined ? '' : html`<span class="pg-fault" id="${name}-fault">${fault}</span>`} ${input(described)}
  </div>`;
}

/** A line to type in. `kind` picks the keyboard of the phone. */
export function textField(
  parts: FieldParts & {
    readonly kind?: 'text' | 'tel' | 'number' | 'date' | 'search';
    readonly complete?: string;
    readonly short?: boolean;
    readonly max?: number;
    readonly lines?: number;
    /** Never kept on the device: an identity number, an account. A line only. */
    readonly secret?: boolean;
  },
): Html {
  const { name, value = '', kind = 'text', complete = 'off', short, max, lines, secret } = parts;
  const limit = max === undefined ? '' : html`maxlength="${max}"`;
  return around(parts, (described) =>
    lines === undefined
      ? html`<input
          id="${name}"
          name="${name}"
          type="${kind === 'number' ? 'text' : kind}"
          ${kind === 'number' || kind === 'tel' ? html`inputmode="${kind === 'tel' ? 'tel' : 'numeric'}"` : ''}
          autocomplete="${complete}"
          value="${value}"
          ${limit}
          ${short ? html`class="pg-short"` : ''}
          ${secret ? html`data-not-kept="1"` : ''}
          ${described}
        />`
      : html`<textarea id="${name}" name="${name}" rows="${lines}" ${limit} ${described}>${value}</textarea>`,
  );
}

export interface ChoiceLine {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A sign at the end of the line, such as stars; not read out. */
  readonly sign?: string;
}

/** One of several, a line each; `several` lets more than one be ticked. The question is the page's heading where `asHeading` is set. */
export function choiceField(
  parts: FieldParts & { readonly choices: readonly ChoiceLine[]; readonly asHeading?: boolean; readonly several?: readonly string[] },
): Html {
  const { name, label, hint, value, choices, asHeading, several, faults } = parts;
  const fault = faultAt(name, faults);
  const chosen = (each: string): boolean => (several === undefined ? each === value : several.includes(each));
  return html`<fieldset class="${fault === undefined ? 'pg-field' : 'pg-field pg-faulty'}" ${fault === undefined ? '' : html`aria-describedby="${name}-fault"`}>
    <legend>${asHeading === true ? html`<h1>${label}</h1>` : label}</legend>
    ${hint === undefined ? '' : html`<span class="pg-hint">${hint}</span>`}
    ${fault === undefined ? '' : html`<span class="pg-fault" id="${name}-fault">${fault}</span>`}
    <div class="pg-choices">
      ${choices.map(
        (each, at) =>
          html`<label
            ><input
              type="${several === undefined ? 'radio' : 'checkbox'}"
              ${at === 0 ? html`id="${name}"` : ''}
              name="${name}"
              value="${each.value}"
              ${chosen(each.value) ? 'checked' : ''}
            /><span>${each.label}${each.hint === undefined ? '' : html`<span class="pg-hint">${each.hint}</span>`}</span>${each.sign === undefined ? '' : html`<span class="pg-sign" aria-hidden="true">${each.sign}</span>`}</label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Names and values: what is known, what was answered. `source` says where it comes from and when. */
export const factList = (
  facts: readonly { readonly name: Part; readonly value: Part; readonly source?: Part; readonly change?: Part }[],
): Html =>
  html`<dl class="pg-facts">
    ${facts.map(
      ({ name, value, source, change }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}${source === undefined ? '' : html`<span class="pg-source">${source}</span>`}${change === undefined ? '' : html` ${change}`}</dd>
        </div>`,
    )}
  </dl>`;

export type MarkTone = 'green' | 'amber' | 'red' | 'grey';

export const statusMark = (t: T, tone: MarkTone, word: Text): Html => html`<span class="pg-mark pg-mark-${tone}">${t(word)}</span>`;

export const backLink = (t: T, to: string, word: Text = { zh: '返回', en: 'Back' }): Html =>
  html`<a class="pg-back" href="${to}">${t(word)}</a>`;
