import type { FileHandle } from 'node:fs/promises';
import { BUILTIN_FORMATS } from '../format/builtin-formats.ts';
import type { NumberFormat } from '../format/number-format.ts';
import { compileFormat, generalCell } from '../format/number-format.ts';
import type { Limits } from '../limits.ts';
import { readAttributes } from '../xml/attributes.ts';
import { readPart } from '../xml/read-part.ts';
import type { XmlListener } from '../xml/tokens.ts';
import type { ZipEntry } from '../zip/directory.ts';

/** The number formats of a workbook, by the style number that its cells name. */
export async function readNumberFormats(
  file: FileHandle,
  entry: ZipEntry | null,
  from1904: boolean,
  limits: Limits,
): Promise<readonly NumberFormat[]> {
  if (entry === null) return [generalCell];
  const reader = new StyleReader();
  await readPart(file, entry, reader, limits.smallPartBytes);
  const compiled = new Map<string, NumberFormat>();
  return reader.styles.map((id) => {
    const code = reader.formats.get(id) ?? BUILTIN_FORMATS.get(id) ?? 'General';
    const format = compiled.get(code) ?? compileFormat(code, from1904);
    compiled.set(code, format);
    return format;
  });
}

class StyleReader implements XmlListener {
  readonly formats = new Map<number, string>();
  readonly styles: number[] = [];
  #inCells = false;

  open(name: string, raw: string): void {
    if (name === 'cellXfs') this.#inCells = true;
    else if (name === 'xf' && this.#inCells) this.styles.push(Number(readAttributes(raw).get('numFmtId') ?? 0));
    else if (name === 'numFmt') {
      const attributes = readAttributes(raw);
      this.formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'cellXfs') this.#inCells = false;
  }
}
