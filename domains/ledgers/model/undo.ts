import type { Text } from '@linli/kernel/model';

/** One step in the history of a record, as an undo looks at it. */
export interface PastStep {
  readonly version: number;
  readonly by: 'import' | 'undo' | 'others';
  readonly action: 'create' | 'change' | 'end' | 'reopen';
  /** Field -> value as stored. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: string;
}

export interface UndoCase {
  /** Oldest first. */
  readonly steps: readonly PastStep[];
  readonly ended: boolean;
  /** Rows in force that other people made point to this one. */
  readonly referenced: boolean;
}

export type UndoRuling =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'end' }
  | {
      readonly kind: 'restore';
      /** Field -> the value that stood before, as stored; null: it was empty. */ readonly values: Readonly<Record<string, unknown>>;
      readonly place?: string;
      readonly kept: readonly string[];
    }
  | { readonly kind: 'keep'; readonly why: Text; readonly fields: readonly string[] };

const fieldsOf = (step: PastStep): string[] => Object.keys(step.values).filter((key) => !key.startsWith('#'));

const edited: Text = { zh: '导入以后又有人改过，保留现在的内容', en: 'Changed by somebody since; kept as it is now' };
const pointedAt: Text = { zh: '导入以后有别的登记引用了它，保留', en: 'Other records point to it since; kept' };

/** The value of a field before a version, out of the steps before it. */
function before(steps: readonly PastStep[], version: number, field: string): unknown {
  return steps.findLast((step) => step.version < version && field in step.values)?.values[field] ?? null;
}

/** Fields that others set since and that are not, in the end, what they were. */
function changedSince(steps: readonly PastStep[], last: PastStep, later: readonly PastStep[]): Set<string> {
  const end = Number.MAX_SAFE_INTEGER;
  return new Set(
    later
      .flatMap(fieldsOf)
      .filter((field) => JSON.stringify(before(steps, end, field)) !== JSON.stringify(before(steps, last.version + 1, field))),
  );
}

/**
 * What an undo does to one record: a row that the import made is ended, unless somebody changed it or points to it since; of
 * a row that it changed, every field that nobody touched since goes back to what it was. What is kept is named.
 */
export function decideUndo({ steps, ended, referenced }: UndoCase): UndoRuling {
  const ours = steps.filter((step) => step.by === 'import');
  const first = ours[0];
  const last = ours.at(-1);
  if (first === undefined || last === undefined || ended || steps.some((step) => step.by === 'undo')) return { kind: 'nothing' };
  const later = steps.filter((step) => step.version > first.version && step.by === 'others');
  const touched = changedSince(steps, last, later);
  const ruled = later.some((step) => step.action !== 'change' || '#place' in step.values) || touched.size > 0;
  if (first.action === 'create') {
    if (ruled) return { kind: 'keep', why: edited, fields: [...touched] };
    return referenced ? { kind: 'keep', why: pointedAt, fields: [] } : { kind: 'end' };
  }
  const set = [...new Set(ours.flatMap(fieldsOf))];
  const kept = set.filter((field) => touched.has(field));
  const back = set.filter((field) => !touched.has(field));
  const moved = ours.some((step) => '#place' in step.values) && !later.some((step) => '#place' in step.values);
  const place = moved ? steps.findLast((step) => step.version < first.version)?.place : undefined;
  if (back.length === 0 && place === undefined) return { kind: 'keep', why: edited, fields: kept };
  return {
    kind: 'restore',
    values: Object.fromEntries(back.map((field) => [field, before(steps, first.version, field)])),
    kept,
    ...(place === undefined ? {} : { place }),
  };
}
