import { InboxOutlined } from '@ant-design/icons';
import { useText } from '@linli/kernel/web';
import { useRef, useState, type ReactElement } from 'react';
import { ACCEPTED } from '../logic/file-fault.ts';

/** A place to drop ledgers, which is also a button that opens the file dialog; several at once are welcome. */
export function FilesDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): ReactElement {
  const t = useText();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    if (files !== null && files.length > 0) onFiles([...files]);
    if (input.current !== null) input.current.value = ''; // so that the same file can be chosen again
  };
  return (
    <label
      className={`ln-drop lg-drop${over ? ' ln-drop-over' : ''}`}
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
      <InboxOutlined aria-hidden className="ln-drop-icon" />
      <span className="lg-drop-words">
        {t({ zh: '把台账表格拖到这里，或点这里选文件', en: 'Drop ledgers here, or press to choose files' })}
      </span>
      <span className="ln-hint">
        {t({
          zh: '.xlsx .xls .csv，可以一次选几个。平时用的表直接交，不用改格式。',
          en: '.xlsx .xls .csv, several at once. Hand them in as you keep them; nothing needs to be reformatted.',
        })}
      </span>
      <input
        ref={input}
        type="file"
        multiple
        className="ln-out-of-sight"
        accept={ACCEPTED}
        onChange={(event) => take(event.target.files)}
      />
    </label>
  );
}
