import { GoLink, StatusMark, useDictionary, useActor, useText } from '@linli/kernel/web';
import { decideRight } from '@linli/kernel/model';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ResultAnswer } from '../../model/results/operations.ts';
import { resultDocument } from '../../model/results/registers/result-document.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

type Document = ResultAnswer['documents'][number];

/** The papers that came of it, the newest first; those that stand no more say why. */
export function ResultDocuments({ documents }: { readonly documents: readonly Document[] }): ReactElement | null {
  const t = useText();
  const actor = useActor();
  const { registers } = useDictionary();
  const [revoking, setRevoking] = useState<Document>();
  if (documents.length === 0) return null;
  const mayRevoke = decideRight(actor, registers.get(resultDocument.name) ?? resultDocument, 'write') === undefined;
  return (
    <>
      <h3>{t({ zh: '结果文书', en: 'Documents' })}</h3>
      <ul className="rs-documents">
        {documents.map((each) => (
          <li key={each.id}>
            <GoLink to={`/registers/services/result-document/${each.id}`}>{each.document}</GoLink>
            <span className="ln-figures">{each.number}</span>
            <StatusMark
              tone={each.state === 'valid' ? 'green' : 'red'}
              word={each.state === 'valid' ? t({ zh: '有效', en: 'Valid' }) : t({ zh: '已撤销', en: 'Revoked' })}
            />
            <span className="ln-hint">
              {each.revokeReason === null
                ? t({ zh: '{day} 出具', en: 'issued {day}' }, { day: each.issuedOn })
                : t({ zh: '{day} 撤销：{why}', en: 'revoked {day}: {why}' }, { day: each.revokedOn ?? '', why: each.revokeReason })}
            </span>
            <a href={each.verifyPath} target="_blank" rel="noreferrer">
              {t({ zh: '验真页', en: 'Verification page' })}
            </a>
            {mayRevoke && each.state === 'valid' ? (
              <Button size="small" onClick={() => setRevoking(each)}>
                {t({ zh: '撤销', en: 'Revoke' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {revoking === undefined ? null : <RevokeDialog document={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}
