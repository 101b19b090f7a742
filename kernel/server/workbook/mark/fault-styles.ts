import { fault } from '../refusal.ts';
import { FAULT_FILL } from '../write/styles.ts';

const CELL_STYLES = /<((?:[\w.-]+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/;
const FILLS = /<((?:[\w.-]+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/;

/** Gives each style of a workbook a red twin, made when it is first asked for. */
export class FaultStyles {
  readonly #xml: string;
  readonly #prefix: string;
  readonly #styles: readonly string[];
  readonly #fills: number;
  readonly #twins = new Map<number, number>();

  /** `xml` is the styles part. */
  constructor(xml: string) {
    const [, prefix = '', styles] = CELL_STYLES.exec(xml) ?? [];
    const fills = FILLS.exec(xml)?.[2];
    if (styles === undefined || fills === undefined) throw fault('xml-broken');
    this.#xml = xml;
    this.#prefix = prefix;
    this.#styles = children(styles, 'xf');
    this.#fills = children(fills, 'fill').length;
  }

  /** The number of the red twin of a style. */
  twin(style: number): number {
    const known = this.#twins.get(style);
    if (known !== undefined) return known;
    const number = this.#styles.length + this.#twins.size;
    this.#twins.set(style, number);
    return number;
  }

  /** The styles part with the twins in it. */
  finish(): string {
    const twins = [...this.#twins.keys()].map((style) => this.#red(this.#styles[style] ?? this.#styles[0] ?? `<${this.#prefix}xf/>`));
    const fill = FAULT_FILL.replace(/<(\/?)/g, `<$1${this.#prefix}`);
    return append(append(this.#xml, 'fills', fill, this.#fills + 1), 'cellXfs', twins.join(''), this.#styles.length + twins.length);
  }

  #red(style: string): string {
    const bare = style.replace(/^(<[^>]*?)\s(?:fillId|applyFill)="[^"]*"/, '$1').replace(/^(<[^>]*?)\s(?:fillId|applyFill)="[^"]*"/, '$1');
    return bare.replace(/^<(?:[\w.-]+:)?xf\b/, (tag) => `${tag} fillId="${this.#fills}" applyFill="1"`);
  }
}

function append(xml: string, name: string, items: string, count: number): string {
  return xml
    .replace(new RegExp(`(<(?:[\\w.-]+:)?${name}\\b[^>]*?\\scount=")\\d+`), (_whole, start: string) => start + String(count))
    .replace(new RegExp(`</(?:[\\w.-]+:)?${name}>`), (close) => items + close);
}

/** The elements of one name in a list, each as written; they do not nest. */
function children(xml: string, name: string): string[] {
  const found: string[] = [];
  const opening = new RegExp(`<((?:[\\w.-]+:)?)${name}(?=[\\s/>])[^>]*>`, 'g');
  for (const match of xml.matchAll(opening)) {
    const end = match.index + match[0].length;
    if (match[0].endsWith('/>')) found.push(match[0]);
    else {
      const closing = `</${match[1] ?? ''}${name}>`;
      const close = xml.indexOf(closing, end);
      found.push(xml.slice(match.index, close === -1 ? end : close + closing.length));
    }
  }
  return found;
}
