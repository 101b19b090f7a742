import { UploadOutlined } from '@ant-design/icons';
import { useState, type ReactElement } from 'react';
import { ATTACHED_BYTES_MAX, type Text } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import type { InputProps } from '../field-part.ts';
import { AttachedLine } from './attached-line.tsx';
import { acceptedEndings, faultOfFile, filesMax, isPending, itemsOf } from './pending.ts';
import { useFileFacts } from './use-file-facts.ts';
import { useUploads } from './use-uploads.ts';

/** Files to drop or to choose; each goes up at once and says how far it is. */
export function AttachmentInput({ id, field, draft, onChange, invalid, describedBy, place, at }: InputProps): ReactElement {
  const t = useText();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<readonly Text[]>([]);
  const { uploads, begin, again, remove } = useUploads({ at, place, draft, onChange });
  const items = itemsOf(draft);
  const find = useFileFacts(
    at,
    items.filter((item) => typeof item === 'string'),
  );
  const most = filesMax(field);
  const left = most - items.length;
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])];
    const faults = files.map((file) => faultOfFile(field, file));
    const good = files.filter((_, at) => faults[at] === undefined);
    const tooMany: Text[] =
      good.length > left ? [{ zh: `最多 ${most} 个文件，多出的没有上传。`, en: `At most ${most} files; the others were left out.` }] : [];
    setRefused([...faults.filter((fault) => fault !== undefined), ...tooMany]);
    if (good.length > 0 && left > 0) begin(good.slice(0, left));
  };
  return (
    <div className="ln-attach">
      {items.length === 0 ? null : (
        <ul className="ln-files">
          {items.map((item) => (
            <AttachedLine
              key={isPending(item) ? item.pending : item}
              item={item}
              facts={typeof item === 'string' ? find(item) : undefined}
              share={isPending(item) ? (uploads.get(item.pending)?.share ?? 0) : 1}
              fault={isPending(item) ? uploads.get(item.pending)?.fault : undefined}
              onAgain={() => isPending(item) && again(item.pending)}
              onRemove={() => remove(item)}
            />
          ))}
        </ul>
      )}
      {left <= 0 ? (
        <span id={id} className="ln-hint">
          {t({ zh: '已有 {most} 个文件，要换请先去掉一个。', en: 'There are {most} files; take one out to add another.' }, { most })}
        </span>
      ) : (
        <label
          className={`ln-attach-drop${over ? ' ln-drop-over' : ''}${invalid ? ' ln-attach-invalid' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <UploadOutlined aria-hidden />
          <span>{t({ zh: '把文件拖到这里，或点这里选择', en: 'Drop files here, or press to choose' })}</span>
          <span className="ln-hint">
            {t(
              { zh: '{endings}，每个最大 {size} MB，最多 {most} 个', en: '{endings}; at most {size} MB each, {most} files' },
              { endings: acceptedEndings(field).join(' '), size: ATTACHED_BYTES_MAX / 1_048_576, most },
            )}
          </span>
          <input
            id={id}
            type="file"
            multiple
            className="ln-out-of-sight"
            accept={acceptedEndings(field).join(',')}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
        </label>
      )}
      <div role="alert">
        {refused.map((fault) => (
          <p key={fault.zh} className="ln-error">
            {t(fault)}
          </p>
        ))}
      </div>
    </div>
  );
}
