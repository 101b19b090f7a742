import { newId, RefusalNotice, useSession, useText } from '@linli/kernel/web';
import { Button, Input, Modal, Radio, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { noteVisit } from '../../model/index.ts';
import { visitPurposeCodes, visitResultCodes } from '../../model/codes.ts';
import { useStep } from '../queries.ts';

type Result = 'well' | 'helped' | 'needs' | 'not-met';

interface Props {
  readonly row: { readonly person: string; readonly name: string };
  readonly onClose: () => void;
}

/** What a visit was for and what came of it. */
export function NoteDialog({ row, onClose }: Props): ReactElement {
  const t = useText();
  const { today } = useSession();
  const [id] = useState(() => newId());
  const [visitedOn, setDay] = useState(today);
  const [purpose, setPurpose] = useState('care');
  const [result, setResult] = useState<Result>();
  const [notes, setNotes] = useState('');
  const note = useStep(noteVisit, onClose);
  const send = (): void => {
    if (result !== undefined)
      note.mutate({ id, person: row.person, visitedOn, purpose, result, ...(notes.trim() === '' ? {} : { notes: notes.trim() }) });
  };
  return (
    <Modal
      open
      title={t({ zh: '走访{name}', en: 'A visit to {name}' }, { name: row.name })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '取消', en: 'Cancel' })}</Button>
          <Button type="primary" disabled={result === undefined} loading={note.isPending} onClick={send}>
            {t({ zh: '保存走访', en: 'Save the visit' })}
          </Button>
        </>
      }
    >
      <div className="ln-field">
        <span id="visit-result">{t({ zh: '走访情况', en: 'What came of it' })}</span>
        <Radio.Group
          aria-labelledby="visit-result"
          value={result}
          onChange={(event) => setResult(event.target.value as Result)}
          options={visitResultCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="visit-purpose">{t({ zh: '走访目的', en: 'Purpose' })}</label>
        <Select
          id="visit-purpose"
          value={purpose}
          onChange={setPurpose}
          options={visitPurposeCodes.items.map((item) => ({ value: item.code, label: t(item) }))}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="visit-day">{t({ zh: '走访日期', en: 'Visited on' })}</label>
        <input
          id="visit-day"
          type="date"
          className="ln-native"
          max={today}
          value={visitedOn}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      <div className="ln-field">
        <label htmlFor="visit-notes">{t({ zh: '记录', en: 'Notes' })}</label>
        <Input.TextArea id="visit-notes" rows={3} value={notes} maxLength={2000} onChange={(event) => setNotes(event.target.value)} />
        <p className="ln-hint">
          {t({ zh: '只记这次要办的事，不写病情和与走访无关的情况。', en: 'Only what the visit was about; no illness, nothing beside it.' })}
        </p>
      </div>
      {note.error === null ? null : <RefusalNotice error={note.error} />}
    </Modal>
  );
}
