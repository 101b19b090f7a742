import { RefusalNotice, StatusMark, formatInstant, useText } from '@linli/kernel/web';
import { App, Button } from 'antd';
import type { ReactElement } from 'react';
import { type DeviceRow, identityOperations } from '../../model/index.ts';
import { useAccountDevices, useAccountStep } from './account-queries.ts';

/** The phones that hold data for an account, for the security administrator, who may tell a lost one to wipe itself. */
export function AccountDevices({ id }: { readonly id: string }): ReactElement {
  const t = useText();
  const { modal } = App.useApp();
  const { data, error } = useAccountDevices(id);
  const wipe = useAccountStep(identityOperations.wipeAccountDevice);
  const devices = data?.devices ?? [];
  const ask = ({ id: device, name }: DeviceRow): void =>
    void modal.confirm({
      title: t({ zh: '清除“{name}”？', en: 'Wipe “{name}”?' }, { name }),
      content: t({
        zh: '它下次有信号时清除上面的数据，没有发出的记录会丢。命令下了不能收回。',
        en: 'It wipes itself at its next signal; what was not sent is lost. The order cannot be taken back.',
      }),
      okText: t({ zh: '下清除命令', en: 'Order it' }),
      cancelText: t({ zh: '取消', en: 'Cancel' }),
      okButtonProps: { danger: true },
      onOk: () => wipe.mutateAsync({ id, device }).catch(() => undefined),
    });
  return (
    <section className="ln-panel" aria-labelledby="devices-title">
      <h2 id="devices-title">{t({ zh: '外勤手机', en: 'Phones in the field' })}</h2>
      {error === null ? null : <RefusalNotice error={error} />}
      {wipe.error === null ? null : <RefusalNotice error={wipe.error} />}
      {data !== undefined && devices.length === 0 ? (
        <p className="ln-hint">{t({ zh: '没有手机存着这个账号的数据。', en: 'No phone holds data for this account.' })}</p>
      ) : null}
      <ul className="ln-lines-list">
        {devices.map((device) => (
          <li key={device.id}>
            <span>
              {device.name}{' '}
              <span className="ln-hint">
                {t({ zh: '上次联系 {time}', en: 'Last heard of {time}' }, { time: formatInstant(device.lastSeenAt) })}
              </span>
            </span>
            <DeviceState device={device} />
            {device.wipeOrderedAt === null && device.wipedAt === null ? (
              <Button
                danger
                aria-label={t({ zh: '清除这部手机：{name}', en: 'Wipe this phone: {name}' }, { name: device.name })}
                onClick={() => ask(device)}
              >
                {t({ zh: '清除这部手机', en: 'Wipe this phone' })}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeviceState({ device: { wipeOrderedAt, wipeOrderedBy, wipedAt } }: { readonly device: DeviceRow }): ReactElement | null {
  const t = useText();
  if (wipedAt !== null)
    return <StatusMark tone="green" word={t({ zh: '已清除 {time}', en: 'Wiped {time}' }, { time: formatInstant(wipedAt) })} />;
  if (wipeOrderedAt === null) return null;
  const values = { time: formatInstant(wipeOrderedAt), name: wipeOrderedBy ?? '' };
  return (
    <StatusMark
      tone="amber"
      word={t({ zh: '{time} {name} 已下清除命令，等它有信号', en: 'Ordered {time} by {name}; waits for its signal' }, values)}
    />
  );
}
