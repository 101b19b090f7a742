import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { type FileFacts, fileKinds, formatBytes } from '../../../model/index.ts';
import { api, apiAddress, registerPath, saveFile, sentenceOf } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { formatInstant } from '../format-value.ts';

interface Props {
  readonly id: string;
  /** Unknown until the list of the row's files has come. */
  readonly file: FileFacts | undefined;
  readonly register: string;
  readonly record: string;
}

/** One file of a row: to be saved, and looked at where it is a picture. */
export function KeptFile({ id, file, register, record }: Props): ReactElement {
  const t = useText();
  const [shown, setShown] = useState(false);
  const [broken, setBroken] = useState(false);
  const path = `${registerPath(register)}/${record}/files/${id}`;
  const fetching = useMutation({ mutationFn: () => api.getFile(path), onSuccess: saveFile });
  if (file === undefined) return <li className="ln-hint">…</li>;
  return (
    <li>
      <PaperClipOutlined aria-hidden className="ln-hint" />
      <span className="ln-file-name">
        {file.name} <span className="ln-hint ln-figures">{formatBytes(file.bytes)}</span>
        <span className="ln-hint ln-file-from">
          {file.by} · <span className="ln-figures">{formatInstant(file.at)}</span>
        </span>
        {fetching.error === null ? null : (
          <span className="ln-error" role="alert">
            {t(sentenceOf(fetching.error))}
          </span>
        )}
        {shown && broken ? (
          <span className="ln-error" role="alert">
            {t({ zh: '图片打不开，请下载后看。', en: 'The picture cannot be shown: download it.' })}
          </span>
        ) : null}
        {shown && !broken ? (
          <img className="ln-file-picture" src={apiAddress(`${path}/preview`)} alt={file.name} onError={() => setBroken(true)} />
        ) : null}
      </span>
      <span className="ln-file-actions ln-no-print">
        {fileKinds[file.kind].picture === true ? (
          <button type="button" className="ln-plain" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {shown ? t({ zh: '收起', en: 'Close' }) : t({ zh: '查看', en: 'Look' })}
            <span className="ln-out-of-sight">{file.name}</span>
          </button>
        ) : null}
        <button type="button" className="ln-plain" disabled={fetching.isPending} onClick={() => fetching.mutate()}>
          {fetching.isPending ? t({ zh: '正在下载…', en: 'Fetching…' }) : t({ zh: '下载', en: 'Download' })}
          <span className="ln-out-of-sight">{file.name}</span>
        </button>
      </span>
    </li>
  );
}
