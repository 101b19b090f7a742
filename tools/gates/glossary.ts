/** One row of GLOSSARY.md. */
export interface Term {
  /** The terms in use for it, the first one preferred. */
  readonly chinese: readonly string[];
  /** In kebab-case. */
  readonly identifier: string;
  readonly meaning: string;
  /** Words that were turned down for it, in kebab-case. */
  readonly avoid: readonly string[];
}

/** A word that a declaration uses: a domain, a register or a field, with its Chinese label. */
export interface DeclaredWord {
  readonly kind: 'domain' | 'register' | 'field';
  /** Where it stands, for the message: `residents.person.birthDate`. */
  readonly where: string;
  readonly identifier: string;
  readonly chinese: string;
  /** For a field that points to a row of a register: that register's own name. */
  readonly refersTo?: string;
}

/** `birthDate`, `birth_date` and `birth-date` are one word. */
export function kebab(identifier: string): string {
  return identifier
    .replaceAll('_', '-')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();
}

/** The rows of every table whose first heading is "Chinese". */
export function parseGlossary(markdown: string): readonly Term[] {
  const terms: Term[] = [];
  let inside = false;
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) {
      inside = false;
      continue;
    }
    const [chinese = '', identifier = '', meaning = '', avoid = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (chinese === 'Chinese') inside = true;
    else if (inside && !/^:?-+:?$/.test(chinese)) {
      terms.push({
        chinese: chinese.split('、'),
        identifier: identifier.replaceAll('`', ''),
        meaning,
        avoid: avoid ? avoid.split(', ') : [],
      });
    }
  }
  return terms;
}

/** What is wrong with the glossary itself: one thing must have one word, and every row must say what it means. */
export function faultsOf(terms: readonly Term[]): readonly string[] {
  const faults: string[] = [];
  const twice = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
  for (const chinese of twice(terms.flatMap((each) => each.chinese))) faults.push(`${chinese} stands twice`);
  for (const identifier of twice(terms.map((each) => each.identifier))) faults.push(`${identifier} stands for two things`);
  for (const { chinese, identifier, meaning, avoid } of terms) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(identifier)) faults.push(`${chinese.join('、')}: "${identifier}" is not kebab-case`);
    if (meaning === '') faults.push(`${identifier} has no meaning`);
    if (avoid.includes(identifier)) faults.push(`${identifier} is turned down in its own row`);
  }
  return faults;
}

/**
 * Where declarations depart from the glossary. A domain may be the plural of its term, and a field may say more than the
 * term does (`headIdentityNumber` for 居民身份证号): it must end with the term's identifier. A reference may carry the name of
 * the register that it points to.
 */
export function departuresFrom(terms: readonly Term[], words: readonly DeclaredWord[]): readonly string[] {
  const known = new Set(terms.map(({ identifier }) => identifier));
  const byChinese = new Map(terms.flatMap((term) => term.chinese.map((chinese) => [chinese, term])));
  // A word turned down for one thing may be the right word for another: only what no row calls its own is turned down outright.
  const refused = new Map(
    terms.flatMap(({ identifier, avoid }) => avoid.filter((word) => !known.has(word)).map((word) => [word, identifier])),
  );
  const isKnown = (word: string): boolean =>
    [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].some((each) => known.has(each));

  return words.flatMap(({ kind, where, identifier, chinese, refersTo }) => {
    const word = kebab(identifier);
    const term = byChinese.get(chinese);
    const instead = kind === 'field' ? undefined : refused.get(word);
    const faults: string[] = [];
    if (kind !== 'field' && !isKnown(word)) faults.push(`${where}: "${word}" is not in GLOSSARY.md`);
    if (instead) faults.push(`${where}: GLOSSARY.md turns "${word}" down; it says "${instead}"`);
    if (term && kind !== 'domain' && word !== refersTo && word !== term.identifier && !word.endsWith(`-${term.identifier}`)) {
      faults.push(`${where}: ${chinese} is "${term.identifier}" in GLOSSARY.md, not "${word}"`);
    }
    return faults;
  });
}
