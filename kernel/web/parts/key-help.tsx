import { Modal } from 'antd';
import type { ReactElement } from 'react';
import type { Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import type { KeyWord } from '../web-domain.ts';

const everywhere: readonly KeyWord[] = [
  { keys: ['/'], does: { zh: '到搜索框', en: 'Go to the search box' } },
  { keys: ['j', '↓'], does: { zh: '列表中下一行', en: 'Next row of a list' } },
  { keys: ['k', '↑'], does: { zh: '列表中上一行', en: 'Previous row of a list' } },
  { keys: ['Enter'], does: { zh: '打开这一行；填表时到下一栏', en: 'Open the row; in a form, go to the next field' } },
  { keys: ['n'], does: { zh: '在列表中新登记一条', en: 'Add a record to the list' } },
  { keys: ['e'], does: { zh: '修改打开的记录', en: 'Change the open record' } },
  { keys: ['Ctrl', 'Enter'], does: { zh: '提交表单', en: 'Send the form' } },
  { keys: ['Esc'], does: { zh: '关闭弹出的窗口', en: 'Close a dialog' } },
  { keys: ['?'], does: { zh: '显示这张表', en: 'Show this table' } },
];

interface Props {
  /** The screen that stands behind the table, where it has keys of its own. */
  readonly screen?: { readonly title: Text; readonly keys: readonly KeyWord[] } | undefined;
  readonly onClose: () => void;
}

/** Which keys do what: those of the screen first, then those of every screen. */
export function KeyHelp({ screen, onClose }: Props): ReactElement {
  const t = useText();
  return (
    <Modal open title={t({ zh: '键盘操作', en: 'Keys' })} footer={null} onCancel={onClose} width={440}>
      {screen === undefined ? null : (
        <>
          <h3>{t(screen.title)}</h3>
          <KeyTable keys={screen.keys} />
          <h3>{t({ zh: '各处通用', en: 'Everywhere' })}</h3>
        </>
      )}
      <KeyTable keys={everywhere} />
    </Modal>
  );
}

function KeyTable({ keys }: { readonly keys: readonly KeyWord[] }): ReactElement {
  const t = useText();
  return (
    <dl className="ln-keys">
      {keys.map((each) => (
        <div key={each.does.zh}>
          <dt>
            {each.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{t(each.does)}</dd>
        </div>
      ))}
    </dl>
  );
}
