import { useAddress, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';

/** On the guide of an item: from reading it out to taking it in. */
export function BeginButton(): ReactElement {
  const t = useText();
  const { params, go } = useAddress();
  return <Button onClick={() => go('/services/intake', { item: params['id'] ?? '' })}>{t({ zh: '收件', en: 'Take in' })}</Button>;
}
