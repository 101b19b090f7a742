import { type Fault, fault, type Parsed, quoted, readAs, unread, unreadEmpty } from './parsed.ts';
import { cellText, isDitto, isEmptyMark, normaliseText } from './text.ts';

const DOT = '·'; // U+00B7, the one that identity cards print
const DOT_VARIANTS = /[•●‧∙⋅・･．.。˙]/g;
const HANZI_NAME = /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u;
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .'’-]{1,59}$/u;
const PRIVATE_USE = /[\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u;
const NOTE = /\(([^()]*)\)?$/;
const MASKED = /[*×]|\p{Script=Han}[xX]{1,2}$|^\p{Script=Han}{1,2}某某?$/u; // 张*, 张xx, 张某某
const SHORTEST = 2;
const LONGEST = 20; // characters; the longest names on identity cards

function noteWarning(note: string): Fault {
  return fault(
    'note-in-name',
    `姓名后的括注“${quoted(note)}”未计入姓名，请确认。`,
    `The note “${quoted(note)}” behind the name was left out of it: please confirm.`,
  );
}

/**
 * A person's name: 2 to 20 hanzi with the dot of Uyghur, Tibetan … names as U+00B7, or a Latin name of at most 60 characters. Blanks
 * between hanzi go (“张 三”); a bracketed note (“张三（户主）”) is left out with a warning.
 */
export function parsePersonName(raw: unknown): Parsed<string> {
  if (isEmptyMark(raw)) return unreadEmpty();
  if (isDitto(raw)) return unread('ditto', '“同上”不是姓名，请写出姓名。', '“As above” is not a name: write the name out.');
  const text = normaliseText(cellText(raw));
  const note = NOTE.exec(text)?.[1];
  const bare = note === undefined ? text : text.replace(NOTE, '').trim();
  const warnings = note === undefined || note === '' ? [] : [noteWarning(note)];
  if (PRIVATE_USE.test(bare)) {
    return unread(
      'private-character',
      '姓名中有本机自造的字，别的电脑显示不出来，请改用标准字库中的字。',
      'The name holds a character made on one computer only: write it with a standard character.',
    );
  }
  if (MASKED.test(bare)) {
    return unread(
      'masked',
      `“${quoted(bare)}”是隐去部分文字的姓名，请填写完整姓名。`,
      `“${quoted(bare)}” is a masked name: give the whole name.`,
    );
  }
  if (LATIN_NAME.test(bare) && bare.length >= SHORTEST) return readAs(bare.replace('’', "'"), warnings);
  const name = bare.replace(DOT_VARIANTS, DOT).replace(/ *· */g, DOT);
  if (!HANZI_NAME.test(name)) {
    return unread(
      'not-a-name',
      `“${quoted(bare)}”不像姓名，姓名只能是汉字、间隔点或字母。`,
      `“${quoted(bare)}” does not look like a name: only hanzi, the dot, or letters.`,
    );
  }
  const length = [...name].length;
  if (length < SHORTEST || length > LONGEST) {
    return unread(
      'name-length',
      `姓名应为 ${SHORTEST} 至 ${LONGEST} 个字，读到 ${length} 个字，请核对。`,
      `A name has ${SHORTEST} to ${LONGEST} characters, this one ${length}: please check.`,
    );
  }
  return readAs(name, warnings);
}
