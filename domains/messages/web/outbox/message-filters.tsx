import { useAddress, useText } from '@linli/kernel/web';
import { Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { channelCodes, messageStateCodes } from '../../model/codes.ts';

/** By state, channel and phone. Every choice stands in the address. */
export function MessageFilters(): ReactElement {
  const t = useText();
  const { search, setSearch } = useAddress();
  const [typed, setTyped] = useState(search['phone'] ?? '');
  const set = (name: string, value: string): void => setSearch({ [name]: value === '' ? undefined : value, after: undefined });
  const any = t({ zh: '不限', en: 'Any' });
  return (
    <div className="ln-toolbar" role="search" aria-label={t({ zh: '找消息', en: 'Find messages' })}>
      <Select
        className="ms-choice"
        value={search['state'] ?? ''}
        aria-label={t({ zh: '状态', en: 'State' })}
        options={[
          { value: '', label: t({ zh: '状态：{any}', en: 'State: {any}' }, { any }) },
          ...messageStateCodes.items.map((item) => ({ value: item.code, label: t(item) })),
        ]}
        onChange={(next: string) => set('state', next)}
      />
      <Select
        className="ms-choice"
        value={search['channel'] ?? ''}
        aria-label={t({ zh: '渠道', en: 'Channel' })}
        options={[
          { value: '', label: t({ zh: '渠道：{any}', en: 'Channel: {any}' }, { any }) },
          ...channelCodes.items.map((item) => ({ value: item.code, label: t(item) })),
        ]}
        onChange={(next: string) => set('channel', next)}
      />
      <Input
        className="ms-phone"
        allowClear
        inputMode="tel"
        value={typed}
        aria-label={t({ zh: '手机号', en: 'Phone' })}
        placeholder={t({ zh: '手机号，要写全', en: 'Phone, the whole number' })}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => set('phone', typed.replaceAll(/\s/g, ''))}
        onBlur={() => set('phone', typed.replaceAll(/\s/g, ''))}
      />
    </div>
  );
}
