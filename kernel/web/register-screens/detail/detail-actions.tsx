import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Register, type RowOf, decidePlace } from '../../../model/index.ts';
import { api, registerPath, sentenceOf } from '../../api/index.ts';
import { useText } from '../../i18n/index.ts';
import { useAddress } from '../../navigation/index.ts';
import { ExplainedButton, useKeys } from '../../parts/index.ts';
import { useActor, useScreenAbout } from '../../session/index.ts';
import { decideChange, decideHandWriting } from '../rights.ts';
import { screenPath } from '../use-register.ts';
import { useRowChange } from '../use-row.ts';
import { EndDialog } from './end-dialog.tsx';

interface Props {
  readonly register: Register;
  readonly row: RowOf;
  readonly title: string;
}

/** What can be done with one row; what cannot says why. */
export function DetailActions({ register, row, title }: Props): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const { message } = App.useApp();
  const actor = useActor();
  const [ending, setEnding] = useState(false);
  const whole = useScreenAbout()(register.name, row.id);
  const mayChange = decideChange(actor, register, row);
  const mayReopen = decideHandWriting(actor, register) ?? decidePlace(actor, row.place);
  const reopen = useRowChange(register, row.id, () =>
    api.post<RowOf>(`${registerPath(register.name)}/${row.id}/reopen`, { version: row.version }),
  );
  const change = (): void => go(`${screenPath(register)}/${row.id}/edit`);
  useKeys({ e: () => mayChange === undefined && change() });
  return (
    <>
      <ExplainedButton type="primary" icon={<EditOutlined aria-hidden />} refusal={mayChange} onClick={change}>
        {t({ zh: '修改', en: 'Change' })}
      </ExplainedButton>
      {row.endedAt === null ? (
        <ExplainedButton refusal={mayChange} onClick={() => setEnding(true)}>
          {t({ zh: '停用', en: 'End' })}
        </ExplainedButton>
      ) : (
        <ExplainedButton
          refusal={mayReopen}
          loading={reopen.isPending}
          onClick={() => reopen.mutate(undefined, { onError: (error) => void message.error(t(sentenceOf(error))) })}
        >
          {t({ zh: '恢复', en: 'Reopen' })}
        </ExplainedButton>
      )}
      {whole === undefined ? null : <Button onClick={() => go(whole.to)}>{t(whole.title)}</Button>}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => print()}>
        {t({ zh: '打印', en: 'Print' })}
      </Button>
      {ending ? <EndDialog register={register} row={row} title={title} onClose={() => setEnding(false)} /> : null}
    </>
  );
}
