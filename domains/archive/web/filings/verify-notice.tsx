import type { OutputOf } from '@linli/kernel/model';
import { StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { verifyFilings } from '../../model/index.ts';
import { damageWords } from '../words.ts';

/** What came of reading the files again: all as archived, or which are not. */
export function VerifyNotice({ found }: { readonly found: OutputOf<typeof verifyFilings> }): ReactElement {
  const t = useText();
  const { filings, files, damaged } = found;
  if (damaged.length === 0)
    return (
      <div className="ln-notice" role="status">
        <StatusMark
          tone="green"
          word={t(
            { zh: '{filings} 件、{files} 个文件，和归档时一致。', en: '{filings} filings, {files} files: all as archived.' },
            { filings, files },
          )}
        />
      </div>
    );
  return (
    <div className="ln-notice ln-notice-red" role="alert">
      <p>
        {t({
          zh: '有文件和归档时不一样，请告诉系统管理员，从备份里找回：',
          en: 'Some files are not as archived. Tell the system administrator; they are in the backup:',
        })}
      </p>
      <ul className="ln-listed">
        {damaged.map(({ filing, fileNumber, name, what }) => (
          <li key={`${filing} ${name}`}>
            {fileNumber} {name}：{t(damageWords[what])}
          </li>
        ))}
      </ul>
    </div>
  );
}
