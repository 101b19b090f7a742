/** One element of a small document: its text, and the elements within. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

const DEPTH_MAX = 20; // GeoReport nests five deep
const TOKEN = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/gy;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five names of XML and numbers: entities of a document's own are what bombs are made of. */
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,5}));/gi, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? all;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });

interface Open {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

/** Reads a well-formed document without a DTD; undefined where it is anything else. Attributes are passed over. */
export function readXml(document: string): Element | undefined {
  const root: Open = { name: '', text: '', children: [] };
  const open: Open[] = [root];
  const source = document.replace(/^\uFEFF/, '');
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const found = TOKEN.exec(source);
    const here = open.at(-1);
    if (found === null || here === undefined) return undefined;
    const [, data, slash, name, , closed, words] = found;
    if (data !== undefined) here.text += data;
    else if (words !== undefined) here.text += unescaped(words);
    else if (name === undefined) continue;
    else if (slash === '/') {
      if (here.name !== name || open.length === 1) return undefined;
      open.pop();
    } else {
      const made: Open = { name, text: '', children: [] };
      here.children.push(made);
      if (closed !== '/') open.push(made);
      if (open.length > DEPTH_MAX) return undefined;
    }
  }
  return open.length === 1 && root.children.length === 1 && root.text.trim() === '' ? root.children[0] : undefined;
}

/** Every element of a name, wherever it stands; its own are not looked into. */
export const elementsOf = (of: Element, name: string): Element[] =>
  of.name === name ? [of] : of.children.flatMap((each) => elementsOf(each, name));
