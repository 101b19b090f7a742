import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Checkbox, Input } from 'antd';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { Design, DesignField, NewField } from '../../../model/forms/design.ts';
import { changeField, changeNewField, moveField, withoutField } from '../logic/design-edit.ts';
import type { Checked } from '../wire.ts';
import { NewFieldForm } from './new-field-form.tsx';

interface Props {
  readonly design: Design;
  readonly checked: Checked | undefined;
  readonly onChange: (design: Design) => void;
}

/** How sure one can be of a field: where it is kept, how many records hold it, when one last changed. */
function knownWords(facts: Checked['fields'][number] | undefined, field: DesignField): Text {
  if (field.from === 'new') return { zh: '新字段，要社区填', en: 'New: communities are asked' };
  if (facts === undefined || facts.where === null) return { zh: '…', en: '…' };
  const { where, rows, filled, on } = facts;
  if (rows === null || filled === null) return { zh: `已知 · ${where.zh}`, en: `Known · ${where.en}` };
  const share = rows === 0 ? '—' : `${Math.floor((filled * 100) / rows)}%`;
  return {
    zh: `已知 · ${where.zh} · ${share} 有内容${on === null ? '' : ` · ${on} 更新`}`,
    en: `Known · ${where.en} · ${share} filled${on === null ? '' : ` · changed ${on}`}`,
  };
}

/** The chosen fields in their order. Dragged, or moved with Alt and the arrows. */
export function FieldList({ design, checked, onChange }: Props): ReactElement {
  const t = useText();
  const [dragged, setDragged] = useState<number>();
  const facts = new Map((checked?.fields ?? []).map((each) => [each.key, each]));
  const faultOf = (where: string): Text | undefined => checked?.faults.find((each) => each.where === where)?.sentence;
  const move = (from: number, to: number): void => onChange(moveField(design, from, to));
  const onKey =
    (at: number) =>
    (event: KeyboardEvent): void => {
      const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      move(at, at + step);
    };
  return (
    <section aria-labelledby="field-list-title">
      <h2 id="field-list-title">{t({ zh: '表里的字段', en: 'Fields of the form' })}</h2>
      <p className="ln-hint">{t({ zh: '拖动或按 Alt+↑↓ 换顺序。', en: 'Drag, or press Alt with the arrows, to change the order.' })}</p>
      <ol className="lg-fields">
        {design.fields.map((field, at) => {
          const own = design.newFields.find((each) => field.from === 'new' && each.key === field.name);
          const fault = faultOf(`fields.${field.key}`) ?? (own === undefined ? undefined : faultOf(`newFields.${own.key}`));
          return (
            <li
              key={field.key}
              draggable
              data-dragged={dragged === at}
              onDragStart={() => setDragged(at)}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== undefined) move(dragged, at);
              }}
              onKeyDown={onKey(at)}
            >
              <span className="lg-grip" aria-hidden="true">
                ⠿
              </span>
              <div className="lg-field-words">
                <Input
                  value={field.header}
                  variant="borderless"
                  maxLength={60}
                  aria-label={t({ zh: '第 {n} 列的表头', en: 'Header of column {n}' }, { n: at + 1 })}
                  onChange={(event) => onChange(changeField(design, field.key, { header: event.target.value }))}
                />
                <span className={field.from === 'new' ? 'ln-amber lg-known' : 'ln-hint lg-known'}>
                  {t(knownWords(facts.get(field.key), field))}
                </span>
                {own === undefined ? null : (
                  <NewFieldForm
                    field={own}
                    aboutPeople={design.subject !== null}
                    onChange={(change: Partial<NewField>) => onChange(changeNewField(design, own.key, change))}
                  />
                )}
                {fault === undefined ? null : (
                  <span className="ln-error" role="alert">
                    {t(fault)}
                  </span>
                )}
              </div>
              {design.subject === null ? (
                <Input
                  className="lg-unit"
                  value={field.unit ?? ''}
                  maxLength={20}
                  placeholder={t({ zh: '单位', en: 'Unit' })}
                  aria-label={t({ zh: '“{header}”的单位', en: 'Unit of "{header}"' }, { header: field.header })}
                  onChange={(event) => onChange(changeField(design, field.key, { unit: event.target.value }))}
                />
              ) : null}
              <Checkbox
                checked={field.required}
                disabled={field.from === 'fact' || field.name === 'table.serial'}
                onChange={(event) => onChange(changeField(design, field.key, { required: event.target.checked }))}
              >
                {t({ zh: '必填', en: 'Asked' })}
              </Checkbox>
              <span className="lg-moves">
                <button
                  type="button"
                  className="ln-plain"
                  disabled={at === 0}
                  onClick={() => move(at, at - 1)}
                  aria-label={t({ zh: '“{header}”往前', en: '"{header}" up' }, { header: field.header })}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="ln-plain"
                  disabled={at === design.fields.length - 1}
                  onClick={() => move(at, at + 1)}
                  aria-label={t({ zh: '“{header}”往后', en: '"{header}" down' }, { header: field.header })}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="ln-plain"
                  onClick={() => onChange(withoutField(design, field.key))}
                  aria-label={t({ zh: '去掉“{header}”', en: 'Take "{header}" out' }, { header: field.header })}
                >
                  {t({ zh: '去掉', en: 'Remove' })}
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      {design.fields.length === 0 ? (
        <p className="ln-hint">{t({ zh: '还没有字段。在左边找到要的字段，回车选用。', en: 'No fields yet. Find one and press Enter.' })}</p>
      ) : null}
    </section>
  );
}
