import { WorkbookFault, XmlTokens } from '@linli/kernel/server';

/** One element of a small document: its text, and the elements within. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

interface Open {
  readonly name: string;
  text: string;
  readonly children: Open[];
}

/** Reads a well-formed document without a DTD; undefined where it is anything else. Attributes and prefixes are passed over. */
export function readXml(document: string): Element | undefined {
  const root: Open = { name: '', text: '', children: [] };
  const open: Open[] = [root];
  const here = (): Open => open.at(-1) ?? root;
  const tokens = new XmlTokens({
    open: (name) => {
      const made: Open = { name, text: '', children: [] };
      here().children.push(made);
      open.push(made);
    },
    text: (text) => (here().text += text),
    close: () => open.pop(),
  });
  try {
    tokens.push(document.replace(/^\uFEFF/, ''));
    tokens.end();
  } catch (error) {
    if (error instanceof WorkbookFault) return undefined;
    throw error;
  }
  return root.children[0];
}

/** Every element of a name, wherever it stands; its own are not looked into. */
export const elementsOf = (of: Element, name: string): Element[] =>
  of.name === name ? [of] : of.children.flatMap((each) => elementsOf(each, name));
