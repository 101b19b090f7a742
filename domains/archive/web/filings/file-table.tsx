import { type Refusal, decideRight } from '@linli/kernel/model';
import { ExplainedButton, useActor, useText } from '@linli/kernel/web';
import { person } from '@linli/residents/model';
import { useState, type ReactElement } from 'react';
import { filing } from '../../model/registers/filing.ts';
import { bytesWord, contentWord, renditionWords } from '../words.ts';
import { FileDialog } from './file-dialog.tsx';

interface File {
  readonly no: number;
  readonly name: string;
  readonly rendition: 'plain' | 'clear' | 'masked';
  readonly bytes: number;
  readonly sha256: string;
}

interface Props {
  readonly id: string;
  readonly files: readonly File[];
  /** Why none of them may be opened. */
  readonly barred: Refusal | undefined;
}

/** What is in a filing: a file a line, with its digest. */
export function FileTable({ id, files, barred }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const [open, setOpen] = useState<File>();
  const refusal = (file: File): Refusal | undefined =>
    barred ?? decideRight(actor, filing, 'export') ?? (file.rendition === 'clear' ? decideRight(actor, person, 'unmask') : undefined);
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '里面有什么', en: 'What is in it' })}</h2>
      <ul className="ar-files">
        {files.map((file) => (
          <li key={file.no}>
            <span className="ar-file-words">
              <b>{t(contentWord(file.name))}</b>
              {file.rendition === 'plain' ? null : <span className="ln-chip ar-rendition">{t(renditionWords[file.rendition])}</span>}
              <span className="ln-hint ln-figures">
                {file.name} · {bytesWord(file.bytes)}
              </span>
              <code title="SHA-256">{file.sha256}</code>
            </span>
            <ExplainedButton size="small" refusal={refusal(file)} onClick={() => setOpen(file)}>
              {t({ zh: '下载', en: 'Download' })}
              <span className="ln-out-of-sight"> {file.name}</span>
            </ExplainedButton>
          </li>
        ))}
      </ul>
      {open === undefined ? null : <FileDialog filing={id} file={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
