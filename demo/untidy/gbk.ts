/** Every two-byte sequence of GBK, found by decoding them all once. */
function buildTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

let table: ReturnType<typeof buildTable> | undefined;

/** What a spreadsheet puts in the place of characters that GBK lacks. */
const nearest: Readonly<Record<string, string>> = { '\u00a0': ' ', '•': '·', '・': '·', '‧': '·' };

/** Text in GBK, as spreadsheets in China save a CSV; a character without anything near becomes a question mark. */
export function encodeGbk(text: string): Uint8Array {
  table ??= buildTable();
  const bytes: number[] = [];
  for (const original of text) {
    const character = nearest[original] ?? original;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
