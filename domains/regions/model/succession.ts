import { isPlace, parentOf, refuse } from '@linli/kernel/model';
import type { Refusal } from '@linli/kernel/model';
import { regionOf } from './region.ts';
import type { Region } from './region.ts';
import { shortName } from './names.ts';

/** How one place follows another. A recoded place is the same place under a new code. */
export type SuccessionKind = 'split' | 'merge' | 'rename' | 'recode';

/** One link from a place to the place that takes over from it on a day. A renaming links a place to itself. */
export interface Succession {
  readonly predecessor: string;
  readonly successor: string;
  readonly onDate: string;
  readonly kind: SuccessionKind;
  readonly predecessorName: string;
  readonly successorName: string;
  /** The document that orders the change, such as 汉政发〔2026〕3号. */
  readonly document: string | null;
  readonly note: string | null;
}

/** What a change of the tree writes. Nothing is ever deleted: a place that ends keeps its row. */
export interface TreeChange {
  readonly closed: readonly { readonly code: string; readonly validTo: string }[];
  readonly opened: readonly Region[];
  readonly renamed: readonly { readonly code: string; readonly name: string; readonly shortName: string }[];
  readonly successions: readonly Succession[];
}

/** The order behind a change: from which day it holds, and by which document. */
export interface Act {
  readonly on: string;
  readonly document?: string | null;
  readonly note?: string | null;
}

/** A place as it comes out of a change. */
export interface Part {
  readonly code: string;
  readonly name: string;
}

/** Where a child of an ending place goes: from its old code to its new one. Everything below it moves along. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The part of the tree that a decision needs to see. */
export interface LocalTree {
  /** All valid places below the places concerned. */
  readonly below: readonly Region[];
  /** Codes that exist in the range of the new codes, ended ones included: a code is never used twice. */
  readonly taken: ReadonlySet<string>;
}

export function link(act: Act, kind: SuccessionKind, from: Part, to: Part): Succession {
  return {
    predecessor: from.code,
    successor: to.code,
    onDate: act.on,
    kind,
    predecessorName: from.name,
    successorName: to.name.trim(),
    document: act.document ?? null,
    note: act.note ?? null,
  };
}

export function openRegion(part: Part, on: string, placeholder = false): Region {
  return { ...regionOf(part.code, part.name.trim(), '', on), placeholder };
}

export const noChange: TreeChange = { closed: [], opened: [], renamed: [], successions: [] };

export function joinChanges(changes: readonly TreeChange[]): TreeChange {
  return {
    closed: changes.flatMap((each) => each.closed),
    opened: changes.flatMap((each) => each.opened),
    renamed: changes.flatMap((each) => each.renamed),
    successions: changes.flatMap((each) => each.successions),
  };
}

/** A place that keeps its code takes the name of its part, if that is another. */
export function renameTo(region: Region, part: Part, act: Act): TreeChange {
  const name = part.name.trim();
  if (name === region.name) return noChange;
  return {
    ...noChange,
    renamed: [{ code: region.code, name, shortName: shortName(name) }],
    successions: [link(act, 'rename', region, { code: region.code, name })],
  };
}

/** A place can change while it is valid, from a day after its first. */
export function refuseAct(region: Region, act: Act): Refusal | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(act.on)) {
    return refuse(
      'invalid',
      'day-unreadable',
      { zh: '请填写变更生效的日期', en: 'Give the day on which the change takes effect' },
      { where: 'on' },
    );
  }
  if (region.validTo !== null) {
    return refuse('conflict', 'region-ended', {
      zh: `${region.name}（${region.code}）已于${region.validTo}撤销，不能再变更`,
      en: `${region.name} (${region.code}) ended on ${region.validTo} and cannot change any more`,
    });
  }
  if (region.validFrom !== null && act.on <= region.validFrom) {
    return refuse(
      'invalid',
      'before-the-place',
      {
        zh: `${region.name}自${region.validFrom}起设立，变更日期应在此之后`,
        en: `${region.name} exists since ${region.validFrom}; the change must come later`,
      },
      { where: 'on' },
    );
  }
  return undefined;
}

/** Each part needs a name and a code of the same level under the same parent; no code stands twice. */
export function refuseParts(parts: readonly Part[], model: Region): Refusal | undefined {
  for (const [at, part] of parts.entries()) {
    if (part.name.trim() === '') {
      return refuse('invalid', 'name-missing', { zh: '请填写名称', en: 'Give a name' }, { where: `parts[${at}].name` });
    }
    if (!isPlace(part.code) || part.code.length !== model.level || parentOf(part.code) !== model.parent) {
      return refuse(
        'invalid',
        'code-elsewhere',
        {
          zh: `代码${part.code}应为${model.level}位，并以${model.parent}开头`,
          en: `The code ${part.code} must have ${model.level} digits and begin with ${model.parent}`,
        },
        { where: `parts[${at}].code` },
      );
    }
    if (parts.findIndex((each) => each.code === part.code) !== at) {
      return refuse(
        'invalid',
        'code-twice',
        { zh: `代码${part.code}填写了两次`, en: `The code ${part.code} is given twice` },
        { where: `parts[${at}].code` },
      );
    }
  }
  return undefined;
}

/** No opened code may exist already, be it valid or ended: records of the old place carry it. */
export function refuseTaken(opened: readonly Region[], taken: ReadonlySet<string>): Refusal | undefined {
  const codes = opened.map((each) => each.code);
  const clash = codes.find((code, at) => taken.has(code) || codes.indexOf(code) !== at);
  if (clash === undefined) return undefined;
  return refuse(
    'conflict',
    'code-taken',
    {
      zh: `代码${clash}已被使用，撤销的代码也不能再用`,
      en: `The code ${clash} is in use or was once; codes are not used again`,
    },
    { details: { code: clash } },
  );
}
