import { momentAt } from '@linli/kernel/model';
import { UNKNOWN, formatValue, useLanguage, useText } from '@linli/kernel/web';
import { useState, type ReactElement } from 'react';
import type { Conflict, Decision, Deed, FieldChoice } from '../engine/index.ts';
import { findCaseField } from '../event/declared.ts';

interface Props {
  readonly conflict: Conflict;
  readonly deed: Deed;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}

type Side = 'mine' | 'theirs';

/** What this phone did and what stands on the platform, side by side; a person takes the one, the other, or of each field what is right. */
export function ConflictPart({ conflict, deed, busy, onDecide }: Props): ReactElement {
  const t = useText();
  const { fields, possible, sentence, state, by, at } = conflict;
  const [taken, setTaken] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (key: string): Side => taken[key] ?? 'mine';
  const mixed = fields.some(({ key }) => sideOf(key) === 'theirs');
  const send = (): void => {
    if (!mixed) return onDecide({ take: 'mine' });
    const values = Object.fromEntries(fields.map(({ key, mine, theirs }) => [key, sideOf(key) === 'mine' ? mine : theirs]));
    const own = deed.kind === 'step' ? deed.values : {};
    const reason = deed.kind === 'step' && deed.reason !== undefined ? { reason: deed.reason } : {};
    onDecide({ take: 'fields', values: { ...own, ...values }, ...reason });
  };
  const who = by === null ? t({ zh: '别人', en: 'Somebody' }) : by;
  return (
    <section className="fd-notice" aria-labelledby="conflict">
      <h2 id="conflict">{t({ zh: '您没有信号的时候，别人也办了这件事', en: 'Somebody saw to this while you had no signal' })}</h2>
      <p>{t(sentence)}</p>
      <p className="fd-hint">
        {t(
          { zh: '系统里现在是“{state}”，{who}办的{when}。', en: 'It now stands at “{state}”; by {who}{when}.' },
          { state: t(state), who, when: at === null ? '' : t({ zh: '，{time}', en: ', {time}' }, { time: momentAt(at).slice(5) }) },
        )}
      </p>
      {fields.map((field) => (
        <FieldSides
          key={field.key}
          field={field}
          side={sideOf(field.key)}
          fixed={!possible}
          onTake={(side) => setTaken({ ...taken, [field.key]: side })}
        />
      ))}
      <div className="fd-actions">
        {possible ? (
          <button type="button" className="fd-button fd-main" disabled={busy} onClick={send}>
            {mixed ? t({ zh: '按选的发出去', en: 'Send what I chose' }) : t({ zh: '发我的', en: 'Send mine' })}
          </button>
        ) : null}
        <button
          type="button"
          className={`fd-button${possible ? '' : ' fd-main'}`}
          disabled={busy}
          onClick={() => onDecide({ take: 'theirs' })}
        >
          {t({ zh: '用系统里的，我的不发了', en: 'Keep theirs, let mine go' })}
        </button>
      </div>
    </section>
  );
}

interface SidesProps {
  readonly field: FieldChoice;
  readonly side: Side;
  /** Only to be read: nothing of this phone can be sent any more. */
  readonly fixed: boolean;
  readonly onTake: (side: Side) => void;
}

function FieldSides({ field, side, fixed, onTake }: SidesProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const declared = findCaseField(field.key);
  const show = (value: unknown): string => {
    if (Array.isArray(value)) return t({ zh: '{n} 张照片', en: '{n} pictures' }, { n: value.length });
    if (declared === undefined) return typeof value === 'string' || typeof value === 'number' ? String(value) : UNKNOWN;
    return formatValue(declared, value, language);
  };
  const sides = [
    { key: 'mine', label: t({ zh: '我的', en: 'Mine' }), value: field.mine },
    { key: 'theirs', label: t({ zh: '系统里的', en: 'Theirs' }), value: field.theirs },
  ] as const;
  return (
    <fieldset className="fd-field">
      <legend className="fd-row-title">{t(field.label)}</legend>
      <div className="fd-sides">
        {sides.map(({ key, label, value }) => (
          <label key={key} className={`fd-side${!fixed && side === key ? ' fd-taken' : ''}`}>
            <span className="fd-check">
              {fixed ? null : <input type="radio" name={`side-${field.key}`} checked={side === key} onChange={() => onTake(key)} />}
              <span className="fd-hint">{label}</span>
            </span>
            <span className="fd-lines">{show(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
