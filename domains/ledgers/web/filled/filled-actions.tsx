import { decideRight } from '@linli/kernel/model';
import { ExplainedButton, useActor, useAddress, useSession, useText } from '@linli/kernel/web';
import { person } from '@linli/residents/model';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { DayField } from '../parts/day-field.tsx';
import { DownloadDialog } from './download-dialog.tsx';
import type { FilledView } from './use-filled.ts';

/** The day of the ledger, the workbook, the printer. */
export function FilledActions({ view }: { readonly view: FilledView }): ReactElement {
  const t = useText();
  const { today } = useSession();
  const { setSearch } = useAddress();
  const [open, setOpen] = useState(false);
  const barred = decideRight(useActor(), person, 'export');
  return (
    <>
      <DayField
        id="filled-on"
        label={t({ zh: '日期', en: 'Day' })}
        value={view.on}
        onChange={(day) => setSearch({ on: day === today ? undefined : day, tree: undefined, after: undefined })}
      />
      <Button onClick={() => setSearch({ view: 'print' })}>{t({ zh: '打印', en: 'Print' })}</Button>
      <ExplainedButton refusal={barred} type="primary" onClick={() => setOpen(true)}>
        {t({ zh: '下载表格', en: 'Download' })}
      </ExplainedButton>
      {open ? <DownloadDialog view={view} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
