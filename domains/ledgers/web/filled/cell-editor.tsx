import type { Text } from '@linli/kernel/model';
import { type Draft, formatValue, readDraft, sentenceOf, useLanguage, useSession, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { GapHome } from '../logic/gaps.ts';
import { ValueField } from '../parts/value-field.tsx';
import type { FilledRow } from '../wire.ts';
import type { FilledRowsProps } from './filled-rows.ts';
import { FilledMeanwhile } from './use-gap-save.ts';

interface Props {
  readonly row: FilledRow;
  readonly column: number;
  readonly home: GapHome;
  readonly place: string;
  readonly onSave: FilledRowsProps['onSave'];
  /** Saved, or left: `down` and `right` go on to the next gap. */
  readonly onDone: (next: 'down' | 'right' | 'stay') => void;
  readonly onReload: () => void;
}

/** Types one gap. Enter saves and goes on below, Tab to the right, Esc leaves. What somebody else saved first is shown. */
export function CellEditor({ row, column, home, place, onSave, onDone, onReload }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<Draft>();
  const [fault, setFault] = useState<Text>();
  const [clash, setClash] = useState<FilledMeanwhile>();
  const [sending, setSending] = useState(false);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus(), []);

  const save = async (next: 'down' | 'right', over?: FilledMeanwhile): Promise<void> => {
    const read = readDraft(home.field, draft, session);
    if (!read.ok) {
      setFault(read.fault);
      return;
    }
    if (read.value === null) {
      onDone(next);
      return;
    }
    setSending(true);
    const saving = { rowNo: row.no, column, home, value: read.value, ...(over === undefined ? {} : { over: over.current }) };
    try {
      await onSave(saving);
      onDone(next);
    } catch (error) {
      setSending(false);
      if (error instanceof FilledMeanwhile) setClash(error);
      else setFault(sentenceOf(error));
    }
  };
  /** Before the input sees the key: a closed list must save on Enter, an open one must choose. */
  const onKeys = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || sending) return;
    const { target } = event;
    const isListOpen = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (isListOpen || (target instanceof HTMLButtonElement && event.key !== 'Escape')) return;
    const next = event.key === 'Enter' ? 'down' : event.key === 'Tab' && !event.shiftKey ? 'right' : undefined;
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) onDone('stay');
    else void save(next);
  };
  return (
    <div
      ref={box}
      className="lg-editor"
      role="dialog"
      aria-label={t(home.field.label)}
      onKeyDownCapture={onKeys}
      onKeyDown={(event) => event.stopPropagation()} // the table behind must not move
      onClick={(event) => event.stopPropagation()}
    >
      <ValueField
        id={`gap-${row.no}-${column}`}
        field={home.field}
        draft={draft}
        fault={fault}
        onChange={(next) => {
          setDraft(next);
          setFault(undefined);
        }}
        place={place}
      />
      {clash === undefined ? (
        <div className="lg-editor-foot">
          <Button size="small" type="primary" loading={sending} onClick={() => void save('down')}>
            {t({ zh: '存下', en: 'Save' })}
          </Button>
          <span className="ln-hint ln-keys-hint">
            {t({ zh: 'Enter 存下并到下一格 · Esc 不填了', en: 'Enter saves and goes on · Esc leaves' })}
          </span>
        </div>
      ) : (
        <div className="lg-editor-clash" role="alert">
          <p>
            {t(
              { zh: '刚才有人填了“{value}”。', en: 'Somebody just filled in "{value}".' },
              { value: formatValue(home.field, clash.current.values[home.key], language) },
            )}
          </p>
          <div className="ln-actions">
            <Button
              size="small"
              onClick={() => {
                onReload();
                onDone('stay');
              }}
            >
              {t({ zh: '用那一个', en: 'Use that' })}
            </Button>
            <Button size="small" loading={sending} onClick={() => void save('down', clash)}>
              {t({ zh: '改成我填的', en: 'Use mine' })}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
