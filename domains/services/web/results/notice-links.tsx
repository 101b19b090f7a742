import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { NoticeKind } from '../../model/results/notices/notice.ts';

const names: Readonly<Record<NoticeKind, Text>> = {
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  supplement: { zh: '补正告知书', en: 'Notice of missing papers' },
  grant: { zh: '结果告知书', en: 'Notice of the result' },
  refusal: { zh: '不予办理告知书', en: 'Notice of refusal' },
};

const formats = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
] as const;

/** The notices that can be handed out by now, to print or to open in Word. */
export function NoticeLinks({ id, notices }: { readonly id: string; readonly notices: readonly NoticeKind[] }): ReactElement | null {
  const t = useText();
  if (notices.length === 0) return null;
  return (
    <>
      <h3>{t({ zh: '告知书', en: 'Notices' })}</h3>
      <ul className="rs-documents">
        {notices.map((kind) => (
          <li key={kind}>
            <span>{t(names[kind])}</span>
            {formats.map(([format, word]) => (
              <a key={format} href={`/api/services/results/${id}/notices/${kind}/${format}`} download>
                <span className="ln-out-of-sight">{t(names[kind])} </span>
                {word}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
