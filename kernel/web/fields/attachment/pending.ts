import {
  ATTACHED_BYTES_MAX,
  ATTACHED_FILES_MAX,
  type Field,
  type Text,
  allFileKinds,
  endingsOf,
  kindOfName,
} from '../../../model/index.ts';

/** A file on its way to the server. In the draft of its field it stands between the ids of those that are there. */
export interface PendingFile {
  readonly pending: string;
  readonly name: string;
  readonly bytes: number;
  readonly failed: boolean;
}

export type AttachedItem = string | PendingFile;

export const isPending = (item: unknown): item is PendingFile => typeof item === 'object' && item !== null && 'pending' in item;

export const itemsOf = (draft: unknown): AttachedItem[] =>
  Array.isArray(draft) ? draft.filter((each): each is AttachedItem => typeof each === 'string' || isPending(each)) : [];

/** Endings for a file dialog and for the sentence beside it. */
export const acceptedEndings = (field: Field): string[] => endingsOf(field.accepts ?? allFileKinds);

export const filesMax = (field: Field): number => field.max ?? ATTACHED_FILES_MAX;

/** What speaks against a file before it is sent, as the server would say it; nothing where it may go. */
export function faultOfFile(field: Field, file: { readonly name: string; readonly size: number }): Text | undefined {
  const kind = kindOfName(file.name);
  if (kind === undefined || !(field.accepts ?? allFileKinds).includes(kind))
    return {
      zh: `“${file.name}”的格式不收，请用 ${acceptedEndings(field).join(' ')}。`,
      en: `"${file.name}" is of no kind that is taken here: use ${acceptedEndings(field).join(' ')}.`,
    };
  if (file.size === 0) return { zh: `“${file.name}”是空的。`, en: `"${file.name}" is empty.` };
  if (file.size > ATTACHED_BYTES_MAX)
    return {
      zh: `“${file.name}”超过 ${ATTACHED_BYTES_MAX / 1_048_576} MB，请压缩后再传。`,
      en: `"${file.name}" is larger than ${ATTACHED_BYTES_MAX / 1_048_576} MB: make it smaller first.`,
    };
  return undefined;
}
