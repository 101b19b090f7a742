import { momentAt } from '@linli/kernel/model';
import { sentenceOf, useText } from '@linli/kernel/web';
import { useCallback, useEffect, useState, type FormEvent, type ReactElement } from 'react';
import type { DeviceLine } from '../engine/index.ts';
import { Mark } from '../parts/mark.tsx';
import { useEngine, useOpen } from '../use-field.ts';

const NAME_MAX = 60;

/** The phones on which this person is signed in; a lost one is told to wipe itself. */
export function DevicesPart(): ReactElement {
  const t = useText();
  const engine = useEngine();
  const { online } = useOpen();
  const [devices, setDevices] = useState<readonly DeviceLine[]>();
  const [fault, setFault] = useState<string>();
  const read = useCallback(async () => {
    try {
      setDevices(await engine.devices());
      setFault(undefined);
    } catch (error) {
      setFault(t(sentenceOf(error)));
    }
  }, [engine, t]);
  useEffect(() => {
    if (online) void read();
  }, [online, read]);
  const doing = async (deed: Promise<void>): Promise<void> => {
    try {
      await deed;
    } catch (error) {
      setFault(t(sentenceOf(error)));
      return;
    }
    await read();
  };
  return (
    <section className="fd-field" aria-labelledby="devices">
      <h2 id="devices">{t({ zh: '我的手机', en: 'My phones' })}</h2>
      <p className="fd-hint">
        {t({
          zh: '手机丢了，在这里或者请安全管理员下清除命令：它一有信号就清除自己。',
          en: 'A phone was lost? Order it to be wiped, here or through the security administrator: it wipes itself at its next signal.',
        })}
      </p>
      {fault === undefined ? null : <p className="fd-fault">{fault}</p>}
      {devices === undefined ? (
        <p className="fd-hint">{online ? '' : t({ zh: '有信号时看得到。', en: 'Shown with a signal.' })}</p>
      ) : (
        <ul className="fd-panel fd-rows">
          {devices.map((device) => (
            <li key={device.id} className="fd-room fd-device">
              <Device
                device={device}
                onName={(name) => void doing(engine.nameDevice(name))}
                onWipe={() => void doing(engine.wipeDevice(device.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface DeviceProps {
  readonly device: DeviceLine;
  readonly onName: (name: string) => void;
  readonly onWipe: () => void;
}

function Device({ device, onName, onWipe }: DeviceProps): ReactElement {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const { wipedAt, wipeOrderedAt, here } = device;
  return (
    <>
      <div>
        {here ? <NameForm device={device} onName={onName} /> : <p className="fd-row-title">{device.name}</p>}
        <p className="fd-hint fd-figures">
          {t({ zh: '上次联系 {time}', en: 'Last heard of {time}' }, { time: momentAt(device.lastSeenAt).slice(5) })}
        </p>
      </div>
      {wipedAt !== null ? (
        <Mark tone="green" word={t({ zh: '已清除 {time}', en: 'Wiped {time}' }, { time: momentAt(wipedAt).slice(5) })} />
      ) : wipeOrderedAt !== null ? (
        <Mark tone="amber" word={t({ zh: '已下命令，等它有信号', en: 'Ordered; waits for its signal' })} />
      ) : here ? null : (
        <button type="button" className="fd-button fd-danger fd-low" onClick={asked ? onWipe : () => setAsked(true)}>
          {asked ? t({ zh: '确定清除', en: 'Yes, wipe it' }) : t({ zh: '清除这部手机', en: 'Wipe this phone' })}
        </button>
      )}
    </>
  );
}

function NameForm({ device, onName }: Pick<DeviceProps, 'device' | 'onName'>): ReactElement {
  const t = useText();
  const [name, setName] = useState(device.name);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <form onSubmit={send} className="fd-field">
      <label htmlFor="device-name">{t({ zh: '这部手机叫什么', en: 'What this phone is called' })}</label>
      <input id="device-name" className="fd-input" maxLength={NAME_MAX} value={name} onChange={(event) => setName(event.target.value)} />
      {name.trim() === device.name || name.trim() === '' ? null : (
        <button type="submit" className="fd-button fd-low">
          {t({ zh: '用这个名字', en: 'Use this name' })}
        </button>
      )}
    </form>
  );
}
