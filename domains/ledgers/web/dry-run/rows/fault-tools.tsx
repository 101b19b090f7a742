import { api, formatNumber, RefusalNotice, saveFile, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Import } from '../../wire.ts';

/** How many cells could not be read, and the copy of the workbook in which they are marked. */
export function FaultTools({ found }: { readonly found: Import }): ReactElement | null {
  const t = useText();
  const download = useMutation({ mutationFn: () => api.getFile(`/ledgers/imports/${found.id}/marked`), onSuccess: saveFile });
  const cells = found.counts.faultyCells;
  if (cells === 0 || !found.hasFile) return null;
  return (
    <div className="ln-notice">
      <p>
        {t(
          found.state === 'checked'
            ? {
                zh: '有 {n} 格读不出。可以下载一份标出这些格子的表，在 Excel 里改好再交；也可以先导入，这些格子放到待处理。',
                en: '{n} cells could not be read. Download a copy with them marked, mend it in Excel and hand it in again; or import now, and they go to the tray.',
              }
            : { zh: '有 {n} 格读不出，放在待处理里。', en: '{n} cells could not be read; they are in the tray.' },
          { n: formatNumber(cells) },
        )}
      </p>
      <Button size="small" loading={download.isPending} onClick={() => download.mutate()}>
        {t({ zh: '下载标出错误的表', en: 'Download the marked copy' })}
      </Button>
      {download.error === null ? null : <RefusalNotice error={download.error} />}
    </div>
  );
}
