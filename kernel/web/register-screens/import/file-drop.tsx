import { InboxOutlined } from '@ant-design/icons';
import { useState, type ReactElement } from 'react';
import { useText } from '../../i18n/index.ts';

interface Props {
  readonly onFile: (file: File) => void;
  readonly accept: string;
}

/** A place to drop a file, which is also a button that opens the file dialog. */
export function FileDrop({ onFile, accept }: Props): ReactElement {
  const t = useText();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      className={`ln-drop${over ? ' ln-drop-over' : ''}`}
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
      <span>{t({ zh: '把表格拖到这里，或点这里选择文件', en: 'Drop a table here, or press to choose a file' })}</span>
      <span className="ln-hint">.xlsx .csv</span>
      <input type="file" className="ln-out-of-sight" accept={accept} onChange={(event) => take(event.target.files)} />
    </label>
  );
}
