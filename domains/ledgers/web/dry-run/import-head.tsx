import { formatNumber, GoLink, PageHead, PlaceName, StatusMark, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { importMark } from '../logic/import-states.ts';
import { useMayImport } from '../parts/use-may-import.ts';
import type { Import } from '../wire.ts';

/** What was handed in: the file, the ledger that it was taken for, of which community and day, how it stands. */
export function ImportHead({ found }: { readonly found: Import }): ReactElement {
  const t = useText();
  const { tone, word } = importMark(found.state, useMayImport(), found.counts.applied);
  const sheets = found.tables.length;
  return (
    <PageHead
      title={found.fileName}
      above={<GoLink to="/ledgers/imports">{t({ zh: '导入台账', en: 'Import ledgers' })}</GoLink>}
      aside={<StatusMark tone={tone} word={t(word)} />}
      help={
        <span className="lg-facts">
          <span>
            {found.ledgerTitle !== null
              ? t(found.ledgerTitle)
              : found.ledger === 'mixed'
                ? t({ zh: '几种台账', en: 'Several ledgers' })
                : found.state === 'reading'
                  ? t({ zh: '正在认是哪种台账', en: 'Finding out which ledger it is' })
                  : t({ zh: '没认出是哪种台账', en: 'Which ledger it is, is not known' })}
          </span>
          <span>{t({ zh: '数据截止 {day}', en: 'as of {day}' }, { day: found.asOf })}</span>
          <PlaceName place={found.place} />
          {sheets === 0 ? null : (
            <span>
              {t(
                sheets === 1
                  ? { zh: '1 张表，{rows} 行', en: 'one table, {rows} lines' }
                  : { zh: '{sheets} 张表，{rows} 行', en: '{sheets} tables, {rows} lines' },
                { sheets, rows: formatNumber(found.counts.rows) },
              )}
            </span>
          )}
        </span>
      }
    />
  );
}
