import { Modal } from 'antd';
import type { ReactElement } from 'react';
import type { Text } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';

const keys: readonly { keys: readonly string[]; does: Text }[] = [
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

/** Which keys do what. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <Modal open title={t({ zh: '键盘操作', en: 'Keys' })} footer={null} onCancel={onClose} width={440}>
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
    </Modal>
  );
}
