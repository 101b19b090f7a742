import { useState, type FormEvent, type ReactElement, type ReactNode } from 'react';

interface Props {
  /** What is missing; undefined: it can be sent. */
  readonly missing: string | undefined;
  /** On the button. */
  readonly word: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form that is sent from its foot, in reach of the thumb. What is missing is said once somebody has tried. */
export function SendForm({ missing, word, busy, onSend, children }: Props): ReactElement {
  const [asked, setAsked] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (missing === undefined && !busy) onSend();
  };
  return (
    <form className="fd-form" onSubmit={send}>
      {children}
      <div className="fd-foot">
        {asked && missing !== undefined ? (
          <p className="fd-fault" role="alert">
            {missing}
          </p>
        ) : null}
        <button type="submit" className="fd-button fd-main fd-wide" disabled={busy}>
          {word}
        </button>
      </div>
    </form>
  );
}
