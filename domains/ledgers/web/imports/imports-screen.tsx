import { ancestorAt, decideRight } from '@linli/kernel/model';
import { GoLink, PageHead, useActor, usePlace, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { ledgerImport } from '../../model/index.ts';
import '../styles/ledgers.css';
import { EarlierImports } from './earlier-imports.tsx';
import { UploadPanel } from './upload-panel.tsx';

/** `/ledgers/imports`: ledgers are handed in here, and here stands what became of those handed in before. */
export function ImportsScreen(): ReactElement {
  const t = useText();
  const place = usePlace();
  const community = ancestorAt(place, 'community');
  const barred = decideRight(useActor(), ledgerImport, 'write');
  return (
    <>
      <PageHead
        title={t({ zh: '导入台账', en: 'Import ledgers' })}
        help={t({
          zh: '交进来的表先试导入，什么都不改；您看过、确认了才进登记册，之后还能整份撤销。',
          en: 'A table is tried out first and changes nothing; it enters the registers when you confirm, and can be undone as a whole.',
        })}
        actions={<GoLink to="/ledgers/tray">{t({ zh: '看待处理', en: 'See the tray' })}</GoLink>}
      />
      {barred === undefined && community !== undefined ? <UploadPanel key={community} community={community} /> : null}
      {barred === undefined ? null : (
        <p className="ln-notice">
          {t({
            zh: '台账由社区交进来。您可以看各社区导入的情况。',
            en: 'Communities hand ledgers in. You can see how their imports went.',
          })}
        </p>
      )}
      <EarlierImports place={place} />
    </>
  );
}
