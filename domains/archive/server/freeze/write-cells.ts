import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { writeCsv } from '@linli/kernel/server';
import type { Issued, IssuedCell } from '@linli/ledgers/server';

async function put(target: Writable, piece: unknown): Promise<void> {
  if (!target.write(piece)) await once(target, 'drain');
}

const headings = ['行号', '列', '内容', '来源', '登记册', '记录', '版本', '字段', '来历', '日期', '说明'] as const;

const sources: Readonly<Record<IssuedCell['source'], string>> = {
  auto: '系统填好',
  manual: '手工填写',
  corrected: '经勘误改正',
  counted: '系统算出',
  empty: '空缺',
};

const kinds: Readonly<Record<string, string>> = {
  record: '登记册记录',
  fact: '统计数',
  answer: '以前的填报',
  desk: '窗口登记',
  import: '台账导入',
  task: '报表填报',
  system: '系统',
};

const wordsOf = ({ from }: IssuedCell): string | null =>
  from === null ? null : [kinds[from.kind] ?? from.kind, from.label].filter((each) => each !== null && each !== '').join('：');

/** Both files of one rendition: all cells as JSON, a line of the table a line, and as CSV, a cell a line. */
class CellFiles {
  readonly #json: Writable;
  readonly #rows = new PassThrough({ objectMode: true, highWaterMark: 1_000 });
  readonly #csv: Promise<unknown>;
  readonly #issued: Issued;
  readonly #clear: boolean;
  #first = true;

  constructor(issued: Issued, clear: boolean, paths: { readonly json: string; readonly csv: string }) {
    this.#issued = issued;
    this.#clear = clear;
    this.#json = createWriteStream(paths.json, { mode: 0o600 });
    this.#csv = writeCsv(paths.csv, { headings, rows: this.#rows as AsyncIterable<(string | number | null)[]> });
    this.#csv.catch((error: Error) => this.#rows.destroy(error));
  }

  async begin(): Promise<void> {
    const { kind, id, title, place, period, on, columns, registers } = this.#issued;
    const head = { format: 'linli-cells/1', kind, id, title, place, period, asOf: on, masked: !this.#clear, registers, columns };
    await put(this.#json, `${JSON.stringify(head).slice(0, -1)},"lines":[`);
  }

  async line({ no, cells }: { readonly no: number; readonly cells: readonly IssuedCell[] }): Promise<void> {
    const { columns } = this.#issued;
    const shown = cells.map(({ masked, ...cell }, at) => {
      const hide = !this.#clear && columns[at]?.sealed === true;
      return hide ? { ...cell, shown: masked, value: null } : cell;
    });
    await put(this.#json, `${this.#first ? '\n' : ',\n'}${JSON.stringify({ no, cells: shown })}`);
    this.#first = false;
    for (const [at, cell] of cells.entries()) {
      const { from } = cell;
      const words = shown[at]?.shown ?? '';
      await put(this.#rows, [
        no,
        columns[at]?.header ?? '',
        words === '' ? null : words,
        sources[cell.source],
        from?.register ?? null,
        from?.id ?? null,
        from?.version ?? null,
        from?.field ?? null,
        wordsOf(cell),
        from?.on ?? null,
        cell.note,
      ]);
    }
  }

  async end(): Promise<void> {
    await put(this.#json, '\n]}\n');
    this.#json.end();
    this.#rows.end();
    await Promise.all([finished(this.#json), this.#csv]);
  }
}

/** Writes the cells of a form or ledger once for each rendition, in one reading. */
export async function writeCells(
  issued: Issued,
  renditions: readonly { readonly clear: boolean; readonly json: string; readonly csv: string }[],
): Promise<void> {
  const files = renditions.map(({ clear, ...paths }) => new CellFiles(issued, clear, paths));
  for (const each of files) await each.begin();
  for await (const line of issued.cells()) for (const each of files) await each.line(line);
  for (const each of files) await each.end();
}
