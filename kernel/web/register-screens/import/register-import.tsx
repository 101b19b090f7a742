import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Register, type Text, levelLabels, levelOf } from '../../../model/index.ts';
import { api, registerPath, saveFile, sentenceOf } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { GoLink, useAddress, usePlace } from '../../navigation/index.ts';
import { PageHead, RefusalNotice, StatusMark } from '../../parts/index.ts';
import { PlaceField } from '../../places/index.ts';
import { useSession } from '../../session/index.ts';
import { screenPath } from '../use-register.ts';
import { FileDrop } from './file-drop.tsx';
import { fileFault, type ImportAnswer } from './import-answer.ts';
import { ImportOutcome } from './import-outcome.tsx';

/** A filled-in template becomes rows: choose the file, read what the check found, then import. */
export function RegisterImport({ register }: { readonly register: Register }): ReactElement {
  const t = useText();
  const { post } = useSession();
  const here = usePlace();
  const { go } = useAddress();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [place, setPlace] = useState<string | undefined>(() => (levelOf(here) === register.at ? here : undefined));
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<Text>();
  const path = registerPath(register.name);
  const send = (chosen: File, apply: boolean): Promise<ImportAnswer> =>
    api.upload<ImportAnswer>(`${path}/import`, chosen, { fileName: chosen.name, place, apply });
  const check = useMutation({ mutationFn: (chosen: File) => send(chosen, false) });
  const apply = useMutation({
    mutationFn: (chosen: File) => send(chosen, true),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['list', register.name] }),
  });
  const template = useMutation({
    mutationFn: () => api.getFile(`${path}/template`),
    onSuccess: saveFile,
    onError: (error) => void message.error(t(sentenceOf(error))),
  });
  const choose = (chosen: File): void => {
    const wrong = fileFault(chosen.name, chosen.size);
    setFault(wrong);
    apply.reset();
    check.reset();
    setFile(wrong === undefined ? chosen : undefined);
    if (wrong === undefined) check.mutate(chosen);
  };
  const again = (): void => {
    setFile(undefined);
    check.reset();
    apply.reset();
  };
  const level = t(levelLabels[register.at]);
  return (
    <>
      <PageHead
        title={t({ zh: '导入：{label}', en: 'Import: {label}' }, { label: t(register.label) })}
        above={<GoLink to={screenPath(register)}>{t(register.label)}</GoLink>}
        help={t({ zh: '先检查，再导入：检查不写入任何数据。', en: 'First a check, then the import. The check writes nothing.' })}
        actions={
          <Button loading={template.isPending} onClick={() => template.mutate()}>
            {t({ zh: '下载导入模板', en: 'Download the template' })}
          </Button>
        }
      />
      {apply.data !== undefined && apply.data.faults.length === 0 ? (
        <section className="ln-panel" role="status">
          <p>
            <StatusMark tone="green" word={t({ zh: '已导入 {n} 条', en: '{n} records imported' }, { n: apply.data.added })} />
          </p>
          <div className="ln-actions">
            <Button type="primary" onClick={() => go(screenPath(register))}>
              {t({ zh: '看列表', en: 'See the list' })}
            </Button>
            <Button onClick={again}>{t({ zh: '再导入一个文件', en: 'Import another file' })}</Button>
          </div>
        </section>
      ) : check.data !== undefined && file !== undefined ? (
        <ImportOutcome
          answer={apply.data ?? check.data}
          fileName={file.name}
          applying={apply.isPending}
          onApply={() => apply.mutate(file)}
          onAgain={again}
        />
      ) : (
        <section className="ln-panel">
          <div className="ln-field">
            <label htmlFor="import-place">
              {t({ zh: '表里没写地点的，都登记到这个{level}', en: 'Rows without a place go to this {level}' }, { level })}
            </label>
            <PlaceField id="import-place" label={level} value={place} onChange={setPlace} root={post.place} level={register.at} clearable />
          </div>
          {check.isPending ? (
            <div className="ln-drop" role="status">
              {t({ zh: '正在检查“{name}”…', en: 'Checking "{name}"…' }, { name: file?.name ?? '' })}
              <progress aria-label={t({ zh: '正在检查', en: 'Checking' })} />
            </div>
          ) : (
            <FileDrop accept=".xlsx,.csv" onFile={choose} />
          )}
          {fault === undefined ? null : <p className="ln-error">{t(fault)}</p>}
        </section>
      )}
      {check.error === null ? null : (
        <RefusalNotice error={check.error} onRetry={file === undefined ? undefined : () => check.mutate(file)} />
      )}
      {apply.error === null ? null : <RefusalNotice error={apply.error} />}
    </>
  );
}
