import type { Text } from '@linli/kernel/model';
import {
  type Draft,
  GoLink,
  isRefusedAs,
  readDraft,
  RefusalNotice,
  registerPath,
  useDictionary,
  useSession,
  useText,
} from '@linli/kernel/web';
import { App, Button, Input, Modal } from 'antd';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import { ValueField } from '../parts/value-field.tsx';
import { fieldOfColumn } from './cell-field.ts';
import { useAnswer, useCorrect } from './use-cell.ts';
import type { FormCell, FormColumn } from './wire.ts';

interface Props {
  readonly form: string;
  readonly place: string;
  readonly no: number;
  readonly column: FormColumn;
  readonly cell: FormCell;
  readonly editable: boolean;
  readonly onClose: () => void;
}

/** One cell: where it comes from; a gap is answered here, a wrong one is said to be wrong. */
export function CellDetail({ form, place, no, column, cell, editable, onClose }: Props): ReactElement {
  const t = useText();
  const open = cell.source === 'empty' || cell.source === 'manual';
  return (
    <Modal open title={column.header} onCancel={onClose} footer={null} width={440}>
      <CellOrigin cell={cell} />
      {editable && open && column.from !== 'fact' && column.kind !== 'place' ? (
        <AnswerPart form={form} place={place} no={no} column={column} cell={cell} onDone={onClose} />
      ) : null}
      {editable && !open && column.from !== 'fact' ? (
        <CorrectPart form={form} no={no} column={column} cell={cell} onDone={onClose} />
      ) : null}
      {column.from === 'fact' ? (
        <p className="ln-hint">
          {t({
            zh: '这是系统数出来的。数不对，请到登记册里改正记录，报表会跟着变。',
            en: 'Counted by the system. Put the records right and the figure follows.',
          })}
        </p>
      ) : null}
    </Modal>
  );
}

const origins: Readonly<Record<FormCell['source'], Text>> = {
  auto: { zh: '系统填写', en: 'Filled by the system' },
  manual: { zh: '手工填写', en: 'Typed here' },
  corrected: { zh: '经勘误改正', en: 'Put right by a correction' },
  empty: { zh: '还没有内容', en: 'Nothing yet' },
};

function CellOrigin({ cell }: { readonly cell: FormCell }): ReactElement {
  const t = useText();
  const { registers } = useDictionary();
  const { from } = cell;
  const register = from === null ? undefined : registers.get(from.register);
  const link =
    from === null || register === undefined
      ? undefined
      : from.kind === 'fact'
        ? `/registers${registerPath(register.name)}`
        : from.id === null
          ? undefined
          : `/registers${registerPath(register.name)}/${from.id}`;
  return (
    <dl className="ln-values lg-origin">
      <div>
        <dt>{t({ zh: '内容', en: 'Content' })}</dt>
        <dd>{cell.shown === '' ? '—' : cell.shown}</dd>
      </div>
      <div>
        <dt>{t({ zh: '哪里来的', en: 'Where from' })}</dt>
        <dd>
          {t(origins[cell.source])}
          {register === undefined ? null : ` · ${t(register.label)}`}
          {from?.label == null ? null : ` · ${from.label}`}
          {from?.on == null ? null : ` · ${from.on}`}{' '}
          {link === undefined ? null : <GoLink to={link}>{t({ zh: '看记录', en: 'Record' })}</GoLink>}
        </dd>
      </div>
      {cell.known === null ? null : (
        <div>
          <dt>{t({ zh: '系统已知', en: 'Known' })}</dt>
          <dd>{cell.known}</dd>
        </div>
      )}
    </dl>
  );
}

interface PartProps {
  readonly form: string;
  readonly no: number;
  readonly column: FormColumn;
  readonly cell: FormCell;
  readonly onDone: () => void;
}

/** Answers a gap. What turns out to be known is shown, and used or said to be wrong. */
function AnswerPart({ form, place, no, column, cell, onDone }: PartProps & { readonly place: string }): ReactElement {
  const t = useText();
  const session = useSession();
  const { registers } = useDictionary();
  const field = fieldOfColumn(column, registers);
  const [draft, setDraft] = useState<Draft>();
  const [note, setNote] = useState(cell.note ?? '');
  const [fault, setFault] = useState<Text>();
  const answer = useAnswer();
  const known = answer.error !== null && isRefusedAs(answer.error, 'conflict');
  const send = (value: unknown, keep = false): void =>
    answer.mutate(
      { id: form, no, key: column.key, value, ...(keep ? { keep } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) },
      { onSuccess: onDone },
    );
  const save = (keep = false): void => {
    const read = readDraft({ ...field, required: false }, draft, session);
    if (!read.ok) setFault(read.fault);
    else if (read.value !== null) send(read.value, keep);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    save();
  };
  return (
    <div onKeyDownCapture={onKey}>
      <ValueField
        id="cell-value"
        field={field}
        draft={draft}
        fault={fault}
        onChange={(next) => (setDraft(next), setFault(undefined))}
        place={place}
      />
      {column.register === null ? (
        <div className="ln-field">
          <label htmlFor="cell-note">{t({ zh: '说明（可空）', en: 'Note (may be empty)' })}</label>
          <Input id="cell-note" value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
        </div>
      ) : null}
      {answer.error === null ? null : <RefusalNotice error={answer.error} />}
      <div className="ln-actions lg-cell-actions">
        {known ? (
          <>
            <Button type="primary" onClick={() => send(null)}>
              {t({ zh: '用已知的', en: 'Use what is known' })}
            </Button>
            <Button onClick={() => save(true)}>
              {t({ zh: '仍按我填的（会计入重复采集）', en: 'Keep mine (counted as asked twice)' })}
            </Button>
          </>
        ) : (
          <Button type="primary" loading={answer.isPending} onClick={() => save()}>
            {t({ zh: '存下', en: 'Save' })}
          </Button>
        )}
      </div>
    </div>
  );
}

const usual: Text = { zh: '核对证件后改正', en: 'Compared with the document' };

/** “有误？”: the owner of the fact hears of it; the form follows. */
function CorrectPart({ form, no, column, cell, onDone }: PartProps): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [proposed, setProposed] = useState('');
  const [reason, setReason] = useState('');
  const correct = useCorrect();
  if (cell.correcting)
    return (
      <p>
        {t({ zh: '已经提出勘误，', en: 'A correction is open: ' })}
        <GoLink to="/residents/corrections">{t({ zh: '去核实', en: 'answer it' })}</GoLink>
      </p>
    );
  if (!open)
    return (
      <button type="button" className="ln-plain" onClick={() => setOpen(true)}>
        {t({ zh: '有误？', en: 'Wrong?' })}
      </button>
    );
  const send = (): void =>
    correct.mutate(
      { id: form, no, key: column.key, proposed: proposed.trim() === '' ? null : proposed.trim(), reason: reason.trim() },
      {
        onSuccess: ({ handled }) => {
          void message.success(
            handled === 'here'
              ? t({ zh: '已改正。', en: 'Put right.' })
              : t({ zh: '已提出勘误，核实采纳后报表跟着变。', en: 'The correction is open; the form follows once it is accepted.' }),
          );
          onDone();
        },
      },
    );
  return (
    <>
      <div className="ln-field">
        <label htmlFor="cell-right">{t({ zh: '应当是', en: 'It should be' })}</label>
        <Input id="cell-right" value={proposed} maxLength={400} onChange={(event) => setProposed(event.target.value)} />
      </div>
      <div className="ln-field">
        <label htmlFor="cell-reason">{t({ zh: '依据', en: 'How you know' })}</label>
        <Input id="cell-reason" value={reason} maxLength={200} placeholder={t(usual)} onChange={(event) => setReason(event.target.value)} />
      </div>
      {correct.error === null ? null : <RefusalNotice error={correct.error} />}
      <div className="ln-actions lg-cell-actions">
        <Button type="primary" disabled={reason.trim().length < 2} loading={correct.isPending} onClick={send}>
          {t({ zh: '提出勘误', en: 'Say that it is wrong' })}
        </Button>
      </div>
    </>
  );
}
