import { PlaceDialog, PlaceName, RefusalNotice, useAddress, useSession, useText } from '@linli/kernel/web';
import { Button, Modal } from 'antd';
import { useState, type ReactElement } from 'react';
import { addDaysTo } from './logic/add-days.ts';
import { useSendTask } from './use-forms.ts';
import type { Template } from './wire.ts';
import { cycleWord } from './words.tsx';

interface Props {
  readonly template: Template;
  readonly onClose: () => void;
}

const DAYS_USUAL = 14; // two weeks: time for one round of visits

/** To whom an admitted form goes, and when it is due first; the system opens each following period by itself. */
export function SendDialog({ template, onClose }: Props): ReactElement {
  const t = useText();
  const { post, today } = useSession();
  const { go } = useAddress();
  const [places, setPlaces] = useState<readonly string[]>([post.place]);
  const [choosing, setChoosing] = useState(false);
  const [due, setDue] = useState(addDaysTo(today, DAYS_USUAL));
  const send = useSendTask((id) => go(`/ledgers/tasks/${id}`));
  return (
    <Modal
      open
      title={t({ zh: '下发《{title}》', en: 'Send "{title}"' }, { title: template.title })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不发', en: 'Not now' })}</Button>
          <Button
            type="primary"
            disabled={places.length === 0 || due < today}
            loading={send.isPending}
            onClick={() => send.mutate({ template: template.id, places: [...places], firstDueOn: due, until: null })}
          >
            {t({ zh: '下发', en: 'Send' })}
          </Button>
        </>
      }
    >
      <p>
        {template.cycle === 'once'
          ? t({ zh: '只报一次。每个社区一份，系统先填好再交给社区。', en: 'Asked once. One form a community, filled before they see it.' })
          : t(
              { zh: '{cycle}一次，每期由系统开出、填好，再交给社区。', en: '{cycle}: every period is opened and filled by the system.' },
              { cycle: t(cycleWord(template.cycle)) },
            )}
      </p>
      <div className="ln-stack">
        <div className="ln-field">
          <span id="send-places">{t({ zh: '发给', en: 'To' })}</span>
          <div className="ln-chips" role="group" aria-labelledby="send-places">
            {places.map((each) => (
              <span key={each} className="ln-chip">
                <PlaceName place={each} steps={2} />
                <button
                  type="button"
                  aria-label={t({ zh: '去掉', en: 'Remove' })}
                  onClick={() => setPlaces(places.filter((one) => one !== each))}
                >
                  ×
                </button>
              </span>
            ))}
            <button type="button" className="ln-chip" onClick={() => setChoosing(true)}>
              {t({ zh: '加一个地方', en: 'Add a place' })}
            </button>
          </div>
        </div>
        <div className="ln-field">
          <label htmlFor="send-due">{t({ zh: '第一次截止', en: 'First due on' })}</label>
          <input id="send-due" className="ln-native" type="date" min={today} value={due} onChange={(event) => setDue(event.target.value)} />
        </div>
        <p className="ln-hint">{t({ zh: '遇节假日顺延到下一个工作日。', en: 'A day off moves to the next working day.' })}</p>
      </div>
      {choosing ? (
        <PlaceDialog
          title={t({ zh: '发给哪里', en: 'To which place' })}
          root={post.place}
          start={post.place}
          value={undefined}
          onPick={(place) => {
            setPlaces([...places.filter((each) => !each.startsWith(place) && !place.startsWith(each)), place]);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      ) : null}
      {send.error === null ? null : <RefusalNotice error={send.error} />}
    </Modal>
  );
}
