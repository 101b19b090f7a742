import { useRef, useState } from 'react';
import type { FileFacts, Text } from '../../../model/index.ts';
import { newId, registerPath, sendFile, sentenceOf } from '../../api/index.ts';
import type { FieldAt } from '../field-part.ts';
import { type AttachedItem, isPending, itemsOf } from './pending.ts';
import { rememberFile } from './use-file-facts.ts';

interface Upload {
  readonly file: File;
  readonly stop: AbortController;
  /** From 0 to 1. */
  readonly share: number;
  readonly fault: Text | undefined;
}

interface Options {
  readonly at: FieldAt | undefined;
  readonly place: string | undefined;
  readonly draft: unknown;
  readonly onChange: (draft: unknown) => void;
}

/** Files on their way: begun, followed, tried again, given up. The draft says which, so that the form waits for them. */
export function useUploads({ at, place, draft, onChange }: Options) {
  const [uploads, setUploads] = useState<ReadonlyMap<string, Upload>>(new Map());
  // Answers come whenever they come: they change the newest draft, not the one that was drawn when they were asked for.
  const newest = useRef(draft);
  newest.current = draft;
  const put = (items: AttachedItem[]): void => {
    newest.current = items.length === 0 ? undefined : items;
    onChange(newest.current);
  };
  const change = (id: string, to: AttachedItem | undefined): void =>
    put(itemsOf(newest.current).flatMap((item) => (isPending(item) && item.pending === id ? (to === undefined ? [] : [to]) : [item])));
  const note = (id: string, part: Partial<Upload>): void =>
    setUploads((now) => {
      const before = now.get(id);
      return before === undefined ? now : new Map(now).set(id, { ...before, ...part });
    });

  const send = async (id: string, file: File): Promise<void> => {
    const stop = new AbortController();
    setUploads((now) => new Map(now).set(id, { file, stop, share: 0, fault: undefined }));
    const query = { id, field: at?.field, place, fileName: file.name };
    try {
      const path = `${registerPath(at?.register ?? '')}/files`;
      const facts = await sendFile<FileFacts>(path, file, query, {
        key: id,
        signal: stop.signal,
        onProgress: (share) => note(id, { share }),
      });
      rememberFile(facts);
      change(id, facts.id);
    } catch (error) {
      if (stop.signal.aborted) return;
      note(id, { fault: sentenceOf(error) });
      change(id, { pending: id, name: file.name, bytes: file.size, failed: true });
    }
  };
  const begin = (files: readonly File[]): void => {
    const begun = files.map((file) => ({ id: newId(), file }));
    const pending = begun.map(({ id, file }) => ({ pending: id, name: file.name, bytes: file.size, failed: false }));
    put([...itemsOf(newest.current), ...pending]);
    for (const { id, file } of begun) void send(id, file);
  };
  const again = (id: string): void => {
    const upload = uploads.get(id);
    if (upload === undefined) return;
    change(id, { pending: id, name: upload.file.name, bytes: upload.file.size, failed: false });
    void send(id, upload.file);
  };
  const remove = (item: AttachedItem): void => {
    if (!isPending(item)) {
      put(itemsOf(newest.current).filter((each) => each !== item));
      return;
    }
    uploads.get(item.pending)?.stop.abort();
    change(item.pending, undefined);
  };
  return { uploads, begin, again, remove };
}
