import type { RowOf } from '@linli/kernel/model';
import { api, RefusalNotice, registerPath, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { tray } from '../../model/index.ts';
import { textOf } from '../logic/row-values.ts';

/** What stood in the workbook, masked; in clear at a press, which is recorded with its purpose. */
export function AsWritten({ item }: { readonly item: RowOf }): ReactElement {
  const t = useText();
  const see = useMutation({
    mutationFn: () =>
      api.post<{ value: string | null }>(`${registerPath(tray.name)}/${item.id}/unmask`, {
        field: 'text',
        purpose: t({ zh: '处理台账导入的待处理内容', en: 'To place what an import could not' }),
      }),
  });
  return (
    <div className="lg-as-written">
      <span className="ln-hint">{t({ zh: '表里写的：', en: 'As written: ' })}</span>
      <span className="ln-lines">{see.data?.value ?? textOf(item, 'shown')}</span>
      {see.data === undefined && item.masked.includes('text') ? (
        <Button
          size="small"
          loading={see.isPending}
          title={t({ zh: '会记下谁看过，本人可以查到', en: 'This is recorded, and the person can read it' })}
          onClick={() => see.mutate()}
        >
          {t({ zh: '看原文', en: 'See it whole' })}
        </Button>
      ) : null}
      {see.error === null ? null : <RefusalNotice error={see.error} />}
    </div>
  );
}
