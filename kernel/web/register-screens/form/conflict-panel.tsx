import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Field, Register, RowOf } from '../../../model/index.ts';
import { formatInstant, partOf } from '../../fields/index.ts';
import { useText } from '../../i18n/index.ts';
import { type Clash, chosenValues, obviousSide, type Side } from './conflict.ts';

interface Props {
  readonly register: Register;
  readonly clashes: readonly Clash[];
  readonly current: RowOf;
  readonly sending: boolean;
  readonly onSend: (values: Record<string, unknown>) => void;
  readonly onGiveUp: () => void;
}

/** Somebody else saved first: both values side by side; where both changed the same field, a choice. */
export function ConflictPanel({ register, clashes, current, sending, onSend, onGiveUp }: Props): ReactElement {
  const t = useText();
  const [sides, setSides] = useState<Record<string, Side>>({});
  const sideOf = (clash: Clash): Side | undefined => sides[clash.key] ?? obviousSide(clash);
  const open = clashes.filter((clash) => sideOf(clash) === undefined).length;
  const cell = (clash: Clash, field: Field, side: Side): ReactElement => {
    const { Display } = partOf(field);
    const changed = side === 'mine' ? clash.mineChanged : clash.theirsChanged;
    return (
      <td>
        <label className="ln-choice">
          <input
            type="radio"
            name={`clash-${clash.key}`}
            checked={sideOf(clash) === side}
            onChange={() => setSides({ ...sides, [clash.key]: side })}
          />
          <Display
            field={field}
            value={side === 'mine' ? clash.mine : clash.theirs}
            title={side === 'theirs' ? current.titles?.[clash.key] : undefined}
            at={{ register: register.name, field: clash.key, record: current.id }}
          />
          {changed ? <span className="ln-note">{t({ zh: '改过', en: 'changed' })}</span> : null}
        </label>
      </td>
    );
  };
  return (
    <section className="ln-panel ln-conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t({ zh: '这条记录刚才被别人改过', en: 'Somebody changed this record meanwhile' })}</h2>
      <p>
        {t(
          {
            zh: '对方在 {at} 保存。您填的都还在：请逐项选定用哪一个，再提交。',
            en: 'It was saved at {at}. All you typed is here: choose which to use, then send.',
          },
          { at: formatInstant(current.updatedAt) },
        )}
      </p>
      <div className="ln-table-frame">
        <table className="ln-table">
          <thead>
            <tr>
              <th scope="col">{t({ zh: '项目', en: 'Field' })}</th>
              <th scope="col">{t({ zh: '用您填的', en: 'Use yours' })}</th>
              <th scope="col">{t({ zh: '用现在登记的', en: 'Use what is saved' })}</th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((clash) => {
              const field = register.fields[clash.key];
              if (field === undefined) return null;
              return (
                <tr key={clash.key}>
                  <th scope="row">{t(field.label)}</th>
                  {cell(clash, field, 'mine')}
                  {cell(clash, field, 'theirs')}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="ln-actions">
        <Button type="primary" disabled={open > 0} loading={sending} onClick={() => onSend(chosenValues(clashes, sides))}>
          {open > 0
            ? t({ zh: '还有 {n} 项没有选定', en: '{n} still to choose' }, { n: open })
            : t({ zh: '按选定的提交', en: 'Send what is chosen' })}
        </Button>
        <Button onClick={onGiveUp}>{t({ zh: '不改了，看现在的记录', en: 'Give up and see the record' })}</Button>
      </div>
    </section>
  );
}
