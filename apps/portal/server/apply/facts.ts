import { type CheckContext, type Field, isSealed, readValue } from '@linli/kernel/model';
import { type Fault, type FieldParts, type Html, type PageRequest, choiceField, dayWord, html, textField } from '@linli/kernel/server';
import type { FactAsked, KnownAnswer } from '@linli/services/model';
import type { Applying, Read } from './applying.ts';
import { valueWord } from './fact-values.ts';

type T = PageRequest['t'];
type Known = KnownAnswer['filled'][number];

const LINES = 3;
const nameOf = ({ key }: FactAsked): string => `fact-${key}`;

/** What the result needs to know beside the papers, such as an account: on one page, since nothing here opens anything further. */
export function factsPart(
  request: PageRequest,
  { draft }: Applying,
  asked: readonly FactAsked[],
  known: KnownAnswer,
  faults: readonly Fault[],
): Html {
  const { t } = request;
  return html`<h1>${t({ zh: '还要知道这几项', en: 'What else we need to know' })}</h1>
    <p class="pg-lead">${t({ zh: '办结要用。手边没有的先空着，以后告诉窗口，不耽误提交。', en: 'For the result. Leave out what is not at hand and tell the counter later; it can be sent all the same.' })}</p>
    ${asked.map((fact) =>
      factField(
        request,
        fact,
        known.filled.find(({ key }) => key === fact.key),
        draft.facts?.[fact.key],
        faults,
      ),
    )}
    <p class="pg-buttons"><button class="pg-button">${t({ zh: '下一步', en: 'Next' })}</button></p>`;
}

function hintOf(t: T, { field }: FactAsked, known: Known | undefined): string | undefined {
  const parts = [
    ...(known === undefined
      ? []
      : [
          t(
            {
              zh: '我们知道的是：{value}（{source}，{day}）。没有变就空着。',
              en: 'We know: {value} ({source}, {day}). Leave it empty if that is still so.',
            },
            {
              value: isSealed(field) ? String(known.value) : valueWord(t, field, known.value),
              source: t(known.source),
              day: dayWord(t, known.on),
            },
          ),
        ]),
    ...(field.help === undefined ? [] : [t(field.help)]),
    ...(field.kind === 'money'
      ? [t({ zh: '单位：元', en: 'In yuan' })]
      : field.unit === undefined
        ? []
        : [t({ zh: '单位：{unit}', en: 'In {unit}' }, { unit: t(field.unit) })]),
  ];
  return parts.length === 0 ? undefined : parts.join(' ');
}

function factField({ t, form }: PageRequest, fact: FactAsked, known: Known | undefined, value: unknown, faults: readonly Fault[]): Html {
  const { field, needed } = fact;
  const name = nameOf(fact);
  const label = t(fact.label ?? field.label);
  const sent = form.names.includes('facts');
  const typed = sent ? form.text(name) : textOf(field, value);
  const parts: FieldParts = {
    name,
    label: needed ? label : t({ zh: '{label}（可以不填）', en: '{label} (may be left out)' }, { label }),
    hint: hintOf(t, fact, known),
    value: typed,
    faults,
  };
  const choices = (field.codes?.items ?? []).map(({ code, zh, en }) => ({ value: code, label: t({ zh, en }) }));
  switch (field.kind) {
    case 'code':
      return choiceField({ ...parts, choices });
    case 'codes':
      return choiceField({ ...parts, choices, several: sent ? form.all(name) : Array.isArray(value) ? value.map(String) : [] });
    case 'yesNo':
      return choiceField({
        ...parts,
        choices: [
          { value: 'yes', label: t({ zh: '是', en: 'Yes' }) },
          { value: 'no', label: t({ zh: '否', en: 'No' }) },
        ],
      });
    case 'date':
      return textField({ ...parts, kind: 'date', short: true });
    case 'integer':
    case 'decimal':
    case 'money':
      return textField({ ...parts, kind: 'number', short: true });
    case 'phone':
      return textField({ ...parts, kind: 'tel', secret: true });
    case 'account':
    case 'identityNumber':
      return textField({ ...parts, kind: field.kind === 'account' ? 'number' : 'text', secret: true });
    case 'longText':
      return textField({ ...parts, lines: LINES });
    default:
      return textField(isSealed(field) ? { ...parts, secret: true } : parts);
  }
}

/** As it was answered before, in the way in which it is typed. */
function textOf(field: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (field.kind === 'yesNo') return value === true ? 'yes' : 'no';
  if (field.kind === 'money') return String(Number(value) / 100);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function readFacts({ t, form, today, demo }: PageRequest, { draft }: Applying, asked: readonly FactAsked[]): Read {
  const facts: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const fact of asked) {
    const read = readOne(fact, form, { today, demo });
    if ('fault' in read) faults.push({ field: nameOf(fact), sentence: t(read.fault) });
    else if (read.value !== null) facts[fact.key] = read.value;
  }
  return faults.length > 0 ? { faults } : { draft: { ...draft, facts } };
}

type One = { readonly value: unknown } | { readonly fault: { readonly zh: string; readonly en: string } };

function readOne(fact: FactAsked, form: PageRequest['form'], context: CheckContext): One {
  const { field } = fact;
  const name = nameOf(fact);
  if (field.kind === 'codes') {
    const codes = form.all(name).filter((code) => field.codes?.offers(code) === true);
    return { value: codes.length === 0 ? null : codes };
  }
  const text = form.text(name);
  if (text === '') return { value: null };
  if (field.kind === 'yesNo') return { value: text === 'yes' };
  const read = readValue(field, text, context);
  return read.ok ? { value: read.value } : { fault: read.fault };
}
