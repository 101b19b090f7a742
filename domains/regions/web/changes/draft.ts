import type { Plan, PlanKind } from '../../model/index.ts';

export interface PartDraft {
  readonly code: string;
  readonly name: string;
  readonly takes: readonly string[];
}

/** What the form holds before it is a plan. */
export interface Draft {
  readonly kind: PlanKind;
  readonly place: string | undefined;
  readonly others: readonly string[];
  /** Into which place of a merger the others go; `new` for a new code. */
  readonly into: string;
  readonly code: string;
  readonly name: string;
  /** Whether a split place goes on under its code. */
  readonly keeps: boolean;
  readonly parts: readonly PartDraft[];
}

export const emptyPart: PartDraft = { code: '', name: '', takes: [] };

export const emptyDraft = (kind: PlanKind, place: string | undefined): Draft => ({
  kind,
  place,
  others: [],
  into: place ?? 'new',
  code: '',
  name: '',
  keeps: true,
  parts: [emptyPart],
});

const isCode = (code: string): boolean => /^(\d{9}|\d{12})$/.test(code);

/** Grids are typed by their three digits; the code of the place stands before them. */
export const gridCode = (place: string, typed: string): string => (/^\d{1,3}$/.test(typed) ? place + typed.padStart(3, '0') : typed);

/** The plan that the draft comes to; undefined while something is missing. `nameOf`: the full name of a place. */
export function planOf(draft: Draft, nameOf: (code: string) => string | undefined): Plan | undefined {
  const { kind, place, others } = draft;
  const code = draft.code.trim();
  const name = draft.name.trim();
  if (kind === 'open') return isCode(code) && name !== '' ? { kind, code, name } : undefined;
  if (place === undefined || !isCode(place)) return undefined;
  switch (kind) {
    case 'rename':
      return name === '' ? undefined : { kind, place, name };
    case 'recode':
      return isCode(code) ? { kind, place, to: code } : undefined;
    case 'end':
      return { kind, place };
    case 'merge': {
      const own = nameOf(draft.into);
      const into = draft.into === 'new' ? { code, name } : { code: draft.into, name: name === '' ? (own ?? '') : name };
      const places = [...new Set([place, ...others])];
      return isCode(into.code) && into.name !== '' && places.length > 1 ? { kind, places, into } : undefined;
    }
    case 'split': {
      const fresh = draft.parts.map((part) => ({ code: part.code.trim(), name: part.name.trim(), takes: [...part.takes] }));
      const own = name === '' ? (nameOf(place) ?? '') : name;
      const parts = draft.keeps ? [{ code: place, name: own, takes: [] }, ...fresh] : fresh;
      return parts.length > 1 && parts.every((part) => isCode(part.code) && part.name !== '') ? { kind, place, parts } : undefined;
    }
  }
}
