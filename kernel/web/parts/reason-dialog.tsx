import { Button, Input, Modal } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useText } from '../i18n/index.ts';
import { RefusalNotice } from './refusal-notice.tsx';

interface Props {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children?: ReactNode;
  readonly action: string;
  readonly placeholder?: string;
  /** What the button does cannot simply be done again. */
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  /** Further inputs are not yet in order. */
  readonly barred?: boolean;
  /** No reason is needed, for example when something is granted. */
  readonly optional?: boolean;
  readonly wide?: boolean;
  /** Reasons that are given again and again: one press writes it. */
  readonly usual?: readonly string[];
  /** Instead of a reason, for example a question. */
  readonly asks?: string;
  readonly onSend: (reason: string) => void;
  readonly onClose: () => void;
}

const SHORTEST = 2; // characters of a reason
const WIDE = 880; // two records side by side

/** A step that needs a reason: what it does, why, and one button. What was typed stays when the server refuses. */
export function ReasonDialog(props: Props): ReactElement {
  const t = useText();
  const [reason, setReason] = useState('');
  const short = props.optional === true ? reason.trim().length === 1 : reason.trim().length < SHORTEST;
  const send = (): void => {
    if (!short && props.barred !== true) props.onSend(reason.trim());
  };
  return (
    <Modal
      open
      title={props.title}
      onCancel={props.onClose}
      {...(props.wide === true ? { width: WIDE } : {})}
      footer={
        <>
          <Button onClick={props.onClose}>{t({ zh: '先不办', en: 'Not now' })}</Button>
          <Button
            type="primary"
            danger={props.danger === true}
            disabled={short || props.barred === true}
            loading={props.busy}
            onClick={send}
          >
            {props.action}
          </Button>
        </>
      }
    >
      <div className="ln-stack">
        {props.children}
        <div className="ln-field">
          <label htmlFor="step-reason">
            {props.optional === true
              ? t({ zh: '答复（可以不填）', en: 'Answer (may be left empty)' })
              : (props.asks ?? t({ zh: '理由（必填）', en: 'Reason (required)' }))}
          </label>
          {props.usual === undefined ? null : (
            <div className="ln-chips">
              {props.usual.map((each) => (
                <button key={each} type="button" className="ln-chip" aria-pressed={reason === each} onClick={() => setReason(each)}>
                  {each}
                </button>
              ))}
            </div>
          )}
          <Input.TextArea
            id="step-reason"
            value={reason}
            maxLength={200}
            autoSize={{ minRows: 2 }}
            aria-required={props.optional !== true}
            {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.ctrlKey && event.key === 'Enter' && send()}
          />
        </div>
        {props.error === null ? null : <RefusalNotice error={props.error} />}
      </div>
    </Modal>
  );
}
