/** Adds an import below the last one. */
export function addImport(source: string, line: string): string {
  if (source.includes(line)) return source;
  const imports = [...source.matchAll(/^import [^;]*;$/gm)];
  const last = imports.at(-1);
  if (!last) return `${line}\n\n${source}`;
  const end = last.index + last[0].length;
  return `${source.slice(0, end)}\n${line}${source.slice(end)}`;
}

/**
 * Adds a value to the list behind a key (`registers: [person, household]`), or the key itself at the end of the last
 * object when it is not there. Undefined where the source is of another shape: then a person has to do it.
 */
export function addToList(source: string, key: string, value: string): string | undefined {
  const list = new RegExp(`\\b${key}: \\[([^\\]]*)\\]`).exec(source);
  if (list) {
    const values = (list[1] ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (values.includes(value)) return source;
    return source.replace(list[0], `${key}: [${[...values, value].join(', ')}]`);
  }
  const end = /\n\}\)?;\n*$/.exec(source);
  return end ? `${source.slice(0, end.index)}\n  ${key}: [${value}],${source.slice(end.index)}` : undefined;
}

const UNSORTED = '## Not yet sorted in';

/** Adds a row to the glossary's last section, which is made when it is missing, unless the identifier has a row already. */
export function addTerm(glossary: string, identifier: string, row: string): string {
  if (glossary.includes(`| \`${identifier}\` |`)) return glossary;
  if (glossary.includes(UNSORTED)) return `${glossary.trimEnd()}\n${row}\n`;
  return `${glossary.trimEnd()}\n\n${UNSORTED}\n\n| Chinese | Identifier | Meaning | Do not call it |\n|---|---|---|---|\n${row}\n`;
}
