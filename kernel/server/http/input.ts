import { type OperationDeclaration, type Refusal, refuse } from '../../model/index.ts';
import type { z } from 'zod';

const JSON_BYTES_MAX = 1_048_576; // the largest form is a tenth of this; files go another way
const NESTED_MAX = 1; // `filter.sex=1` is the only nesting that an address may carry

/** `a=1&filter.b=2` -> `{ a: '1', filter: { b: '2' } }`; a key that comes twice is refused by answering undefined. */
export function queryInput(query: URLSearchParams): Record<string, unknown> | undefined {
  const input: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const key of query.keys()) {
    const values = query.getAll(key);
    if (values.length > 1) return undefined;
    const [head = '', ...rest] = key.split('.');
    if (rest.length > NESTED_MAX || [head, ...rest].some((part) => part === '__proto__')) return undefined;
    const inner = rest[0];
    if (inner === undefined) input[head] = values[0];
    else input[head] = { ...(input[head] as object | undefined), [inner]: values[0] };
  }
  return input;
}

/** Reads a body and counts its bytes itself: a length header can lie, and chunks have none. */
export async function readJson(body: ReadableStream<Uint8Array> | null): Promise<unknown> {
  if (body === null) return {};
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > JSON_BYTES_MAX) throw new TooLarge();
    chunks.push(chunk);
  }
  if (size === 0) return {};
  const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  if (text.includes('\\u0000')) throw new SyntaxError('NUL');
  return JSON.parse(text);
}

export class TooLarge extends Error {}

const NUL = String.fromCharCode(0);

/** Text that PostgreSQL cannot hold (NUL, half a surrogate pair) is refused here, not failed there. */
export function holdsUnfitText(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes(NUL) || !value.isWellFormed();
  if (typeof value !== 'object' || value === null) return false;
  if (depth > 40) return true;
  return Object.entries(value).some(([key, inner]) => holdsUnfitText(key, depth + 1) || holdsUnfitText(inner, depth + 1));
}

const sentences: Record<string, { zh: string; en: string }> = {
  invalid_type: { zh: '没有填写，或填写的类型不对', en: 'is missing or of the wrong type' },
  too_big: { zh: '太长或太大', en: 'is too long or too large' },
  too_small: { zh: '太短或太小', en: 'is too short or too small' },
  unrecognized_keys: { zh: '不认识这一项', en: 'is not known' },
  'not-an-identity-number': { zh: '不是正确的公民身份号码', en: 'is not a valid identity number' },
  'not-a-phone': { zh: '不是正确的电话号码', en: 'is not a valid phone number' },
  'not-in-list': { zh: '不在可选的代码里', en: 'is not in the code list' },
  'not-a-day': { zh: '不是日历上有的日期', en: 'is not a day of the calendar' },
  'field-retired': { zh: '已经停用，不再填写', en: 'is no longer asked' },
  'not-a-place': { zh: '不是行政区划代码', en: 'is not a place code' },
  'file-twice': { zh: '有一个文件重复了', en: 'names a file twice' },
  'not-a-geometry': { zh: '不是点、线或范围', en: 'is no point, line or area' },
  'geometry-swapped': { zh: '的经度和纬度写反了，应先写经度', en: 'has longitude and latitude swapped; the longitude comes first' },
  'geometry-outside': { zh: '不在中国范围内', en: 'lies outside China' },
  'geometry-too-long': { zh: '的点太多', en: 'has too many positions' },
  'geometry-short-line': { zh: '至少要有两个不同的点', en: 'needs two different positions' },
  'geometry-short-ring': { zh: '的边界至少要有 4 个点', en: 'needs four positions in a ring' },
  'geometry-open-ring': { zh: '的边界没有合上', en: 'has a ring that is not closed' },
  'geometry-crossing': { zh: '的边界穿过了自己', en: 'has a ring that crosses itself' },
};

/** A refusal that says which input is wrong, where, and how. */
export function invalidInput(declaration: OperationDeclaration, error: z.ZodError): Refusal {
  const issues = error.issues.slice(0, 50).map((issue) => {
    const where = [...issue.path.map(String), ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
    const said = sentences[issue.message] ?? sentences[issue.code] ?? { zh: '格式不对', en: 'has the wrong form' };
    return { where, ...said };
  });
  const first = issues[0] ?? { where: '', zh: '格式不对', en: 'has the wrong form' };
  const label = labelOf(declaration, first.where);
  return refuse(
    'invalid',
    'bad-input',
    { zh: `“${label.zh}”${first.zh}，请修改后再提交。`, en: `"${label.en}" ${first.en}. Mend it and send again.` },
    { where: first.where, details: issues },
  );
}

const labelOf = (_declaration: OperationDeclaration, where: string): { zh: string; en: string } => ({ zh: where, en: where });
