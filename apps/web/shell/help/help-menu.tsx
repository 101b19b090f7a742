import { QuestionCircleOutlined } from '@ant-design/icons';
import { useText } from '@linli/kernel/web';
import { Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { GuideLink } from './guide-link.tsx';

/** The question mark in the bar: how this page works, the whole guide, the keys. */
export function HelpMenu({ onKeys }: { readonly onKeys: () => void }): ReactElement {
  const t = useText();
  const items = [
    { key: 'page', label: <GuideLink>{t({ zh: '这一页怎么用', en: 'How this page works' })}</GuideLink> },
    { key: 'guide', label: <GuideLink page="index">{t({ zh: '使用指南', en: 'Guide' })}</GuideLink> },
    { key: 'keys', label: t({ zh: '键盘操作', en: 'Keys' }), onClick: onKeys },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        className="ln-wide-only"
        icon={<QuestionCircleOutlined aria-hidden />}
        aria-label={t({ zh: '帮助', en: 'Help' })}
        aria-haspopup="menu"
      />
    </Dropdown>
  );
}
