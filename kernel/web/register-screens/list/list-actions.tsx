import { DownloadOutlined, EllipsisOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { type Register, decideRight } from '../../../model/index.ts';
import { api, registerPath, saveFile, sentenceOf } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { useAddress } from '../../navigation/index.ts';
import { ExplainedButton, useKeys } from '../../parts/index.ts';
import { useActor } from '../../session/index.ts';
import { decideHandWriting } from '../rights.ts';
import { screenPath } from '../use-register.ts';

interface Props {
  readonly register: Register;
  readonly onExport: () => void;
  readonly onColumns: () => void;
}

/** What can be done with a whole register. */
export function ListActions({ register, onExport, onColumns }: Props): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const { message } = App.useApp();
  const actor = useActor();
  const mayWrite = decideHandWriting(actor, register);
  const mayExport = decideRight(actor, register, 'export');
  const template = useMutation({
    mutationFn: () => api.getFile(`${registerPath(register.name)}/template`),
    onSuccess: saveFile,
    onError: (error) => void message.error(t(sentenceOf(error))),
  });
  const add = (): void => go(`${screenPath(register)}/new`);
  useKeys({ n: () => mayWrite === undefined && add() });
  const more = [
    ...(mayWrite === undefined
      ? [{ key: 'template', label: t({ zh: '下载导入模板', en: 'Download the template' }), onClick: () => template.mutate() }]
      : []),
    { key: 'columns', label: t({ zh: '选择显示的列', en: 'Choose columns' }), onClick: onColumns },
    { key: 'print', label: t({ zh: '打印本页', en: 'Print this page' }), onClick: () => print() },
  ];
  return (
    <>
      <ExplainedButton type="primary" icon={<PlusOutlined aria-hidden />} refusal={mayWrite} onClick={add}>
        {t({ zh: '新登记', en: 'Add' })}
      </ExplainedButton>
      <ExplainedButton icon={<UploadOutlined aria-hidden />} refusal={mayWrite} onClick={() => go(`${screenPath(register)}/import`)}>
        {t({ zh: '导入', en: 'Import' })}
      </ExplainedButton>
      <ExplainedButton icon={<DownloadOutlined aria-hidden />} refusal={mayExport} onClick={onExport}>
        {t({ zh: '导出', en: 'Export' })}
      </ExplainedButton>
      <Dropdown menu={{ items: more }} trigger={['click']}>
        <Button icon={<EllipsisOutlined aria-hidden />} loading={template.isPending} aria-label={t({ zh: '更多操作', en: 'More' })} />
      </Dropdown>
    </>
  );
}
