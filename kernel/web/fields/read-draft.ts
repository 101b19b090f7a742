import {
  type Fault,
  type Field,
  type Parsed,
  checkGeometry,
  parseDate,
  parseDecimal,
  parseGeometry,
  parseIdentityNumber,
  parseInteger,
  parseMoney,
  parsePhone,
  writeWkt,
} from '../../model/index.ts';
import { isPending } from './attachment/pending.ts';
import { formatMoney, isEmptyValue } from './format-value.ts';

/** What no declaration can know: the day, and whether invented people are welcome. */
export interface ReadContext {
  readonly today: string;
  readonly demo: boolean;
}

/** What an input holds while somebody types: text for what is typed, the value itself for what is picked. */
export type Draft = unknown;

const ok = (value: unknown, warnings?: Fault[]): Parsed<unknown> =>
  warnings === undefined ? { ok: true, value } : { ok: true, value, warnings };
const no = (code: string, zh: string, en: string): Parsed<never> => ({ ok: false, fault: { code, zh, en } });

const TEXT_MAX: Partial<Record<Field['kind'], number>> = { text: 200, secretText: 200, name: 100, longText: 4_000 };

function readText(field: Field, draft: string): Parsed<unknown> {
  const text = draft.trim();
  const most = field.max ?? TEXT_MAX[field.kind] ?? 200;
  return text.length <= most
    ? ok(text)
    : no('too-long', `最多 ${most} 个字，现在有 ${text.length} 个。`, `At most ${most} characters; there are ${text.length}.`);
}

function within(field: Field, read: Parsed<number>, shown: (value: number) => string = String): Parsed<unknown> {
  if (!read.ok) return read;
  if (field.min !== undefined && read.value < field.min)
    return no('too-small', `不能小于 ${shown(field.min)}。`, `Not below ${shown(field.min)}.`);
  if (field.max !== undefined && read.value > field.max)
    return no('too-large', `不能大于 ${shown(field.max)}。`, `Not above ${shown(field.max)}.`);
  return read;
}

/** Ids of files that are there; one that is still on its way, or did not arrive, keeps the form back. */
function readFiles(draft: unknown): Parsed<unknown> {
  const items = Array.isArray(draft) ? (draft as unknown[]) : [];
  const waiting = items.filter(isPending);
  if (waiting.some((each) => each.failed))
    return no('upload-failed', '有文件没有传上去，请重试或去掉它。', 'A file did not arrive: try again or take it out.');
  if (waiting.length > 0)
    return no('still-uploading', '文件还在上传，请等它传完再提交。', 'A file is still on its way: wait for it, then send.');
  return ok(items);
}

/** From what was typed to the value on the wire; an empty draft is `null`. Warnings do not stop it. */
export function readDraft(field: Field, draft: Draft, context: ReadContext): Parsed<unknown> {
  if (isEmptyValue(draft) || (typeof draft === 'string' && draft.trim() === '')) return ok(null);
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'name':
    case 'secretText':
      return readText(field, String(draft));
    case 'integer':
      return within(field, parseInteger(draft, { units: field.unit === undefined ? [] : [field.unit.zh] }));
    case 'decimal':
      return within(field, parseDecimal(draft, { units: field.unit === undefined ? [] : [field.unit.zh] }));
    case 'money':
      return within(field, parseMoney(draft), formatMoney);
    case 'date':
      return parseDate(draft, { today: context.today });
    case 'identityNumber': {
      const read = parseIdentityNumber(draft, context);
      return read.ok ? ok(read.value.number, read.warnings) : read;
    }
    case 'phone': {
      const read = parsePhone(draft);
      return read.ok ? ok(read.value.number, read.warnings) : read;
    }
    case 'account': {
      const digits = String(draft).replaceAll(/[\s-]/g, '');
      return /^\d{6,40}$/.test(digits)
        ? ok(digits)
        : no('not-an-account', '账号只能是数字，请对照存折或卡面核对。', 'An account has digits only: compare it with the card.');
    }
    case 'geometry':
      return typeof draft === 'string' ? parseGeometry(draft) : ok(draft);
    case 'attachment':
      return readFiles(draft);
    default:
      return ok(draft);
  }
}

/** From a value to what its input holds. */
export function draftOf(field: Field, value: unknown): Draft {
  if (isEmptyValue(value)) return undefined;
  if (field.kind === 'money' && typeof value === 'number') return formatMoney(value).replaceAll(',', '');
  if (field.kind === 'integer' || field.kind === 'decimal') return String(value);
  if (field.kind === 'geometry') return geometryText(value);
  return value;
}

/** A point as it is typed, anything longer as WKT. */
function geometryText(value: unknown): Draft {
  const read = checkGeometry(value);
  if (!read.ok) return value;
  return read.value.type === 'Point' ? read.value.coordinates.join(', ') : writeWkt(read.value);
}
