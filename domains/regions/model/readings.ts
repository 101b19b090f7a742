/** How Han characters are read, ready for use: see data/README.md, section `readings`. */
export interface Readings {
  /** Indexed by UTF-16 code unit; characters beyond the basic plane are in `rare`. */
  readonly basic: readonly (string | undefined)[];
  readonly rare: ReadonlyMap<string, string>;
  /** By first code unit, longest first. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
}

interface Phrase {
  readonly chars: string;
  readonly syllables: readonly string[];
}

/** What a place is found by: `nanjieshequ` and `njsq`. */
export interface SearchKeys {
  readonly pinyin: string;
  readonly initials: string;
}

/** Lines `syllable TAB characters` and `syllable syllable … TAB phrase`. */
export function compileReadings(text: string): Readings {
  const basic: (string | undefined)[] = Array.from({ length: 0x1_0000 });
  const rare = new Map<string, string>();
  const phrases = new Map<number, Phrase[]>();
  for (const line of text.split('\n')) {
    const [syllables = '', chars = ''] = line.split('\t');
    if (syllables.includes(' ')) {
      const first = chars.charCodeAt(0);
      phrases.set(first, [...(phrases.get(first) ?? []), { chars, syllables: syllables.split(' ') }]);
    } else {
      for (const char of chars) {
        if (char.length === 1) basic[char.charCodeAt(0)] = syllables;
        else rare.set(char, syllables);
      }
    }
  }
  for (const group of phrases.values()) group.sort((a, b) => b.chars.length - a.chars.length);
  return { basic, rare, phrases };
}

/** The keys of a name: syllables run together without tones, letters and digits kept in lower case, the rest dropped. */
export function searchKeysOf(name: string, readings: Readings): SearchKeys {
  let pinyin = '';
  let initials = '';
  for (let at = 0; at < name.length;) {
    const unit = name.charCodeAt(at);
    const phrase = readings.phrases.get(unit)?.find((each) => name.startsWith(each.chars, at));
    if (phrase !== undefined) {
      for (const syllable of phrase.syllables) {
        pinyin += syllable;
        initials += syllable.charAt(0);
      }
      at += phrase.chars.length;
      continue;
    }
    const wide = unit >= 0xd800 && unit < 0xdc00;
    const char = name.slice(at, at + (wide ? 2 : 1));
    const syllable = (wide ? readings.rare.get(char) : readings.basic[unit]) ?? plain(char);
    pinyin += syllable;
    initials += syllable.charAt(0);
    at += char.length;
  }
  return { pinyin, initials };
}

/** Latin letters and digits, also in their full-width forms. */
function plain(char: string): string {
  const narrow = char.normalize('NFKC').toLowerCase();
  return /^[a-z0-9]$/.test(narrow) ? narrow : '';
}
