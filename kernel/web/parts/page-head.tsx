import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useAddedActions } from './added-actions.tsx';

interface Props {
  readonly title: string;
  /** What this page is for, in one sentence. */
  readonly help?: ReactNode;
  /** Beside the title: a count, a status. */
  readonly aside?: ReactNode;
  /** What can be done here, the main thing first. */
  readonly actions?: ReactNode;
  /** Where it belongs: links above the title. */
  readonly above?: ReactNode;
}

/** The head of a page: where am I, what is it for, what can I do. It also names the browser's tab. */
export function PageHead({ title, help, aside, actions, above }: Props): ReactElement {
  const added = useAddedActions();
  useEffect(() => {
    document.title = `${title} · 邻里`;
  }, [title]);
  return (
    <header className="ln-head">
      <div className="ln-head-words">
        {above === undefined ? null : <div className="ln-above">{above}</div>}
        <h1>
          {title}
          {aside === undefined ? null : <span className="ln-aside">{aside}</span>}
        </h1>
        {help === undefined ? null : <p className="ln-hint">{help}</p>}
      </div>
      {actions === undefined && added === undefined ? null : (
        <div className="ln-actions">
          {actions}
          {added}
        </div>
      )}
    </header>
  );
}
