import { useBlocker } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, type ReactElement } from 'react';
import { type Register, type RowOf, askedFields, levelOf } from '../../../model/index.ts';
import { rowTitle } from '../../fields/index.ts';
import { useLanguage, useText } from '../../i18n/index.ts';
import { GoLink, useAddress, usePlace } from '../../navigation/index.ts';
import { PageHead, RefusalNotice } from '../../parts/index.ts';
import { useSession } from '../../session/index.ts';
import { screenPath } from '../use-register.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { FormField } from './form-field.tsx';
import { keep, left, PLACE, typed } from './form-state.ts';
import { PlaceRow } from './place-row.tsx';
import { useEnterMovesOn } from './use-enter-moves-on.ts';
import { useRowForm } from './use-row-form.ts';

interface Props {
  readonly register: Register;
  /** The row that is changed; none for a new one. */
  readonly row?: RowOf;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const inputId = (key: string): string => `input-${key.replace('#', '')}`;

/** A new row or a change of one, by the declaration. Nothing typed is ever lost to a refusal. */
export function RegisterForm({ register, row }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const session = useSession();
  const { go } = useAddress();
  const here = usePlace();
  const done = useRef(false);
  const finish = (saved: RowOf): void => {
    done.current = true;
    go(`${screenPath(register)}/${saved.id}`);
  };
  const start = levelOf(here) === register.at ? here : undefined;
  const { state, setState, submit, settle, conflict, send, summary, untouched } = useRowForm(register, row, start, finish);
  const onKeyDown = useEnterMovesOn(submit);
  const leaving = t({ zh: '填的内容还没有提交，确定离开吗？', en: 'What you typed is not sent yet. Leave anyway?' });
  useBlocker({
    shouldBlockFn: () => !done.current && !untouched && !confirm(leaving),
    enableBeforeUnload: () => !done.current && !untouched,
  });
  const back = row === undefined ? screenPath(register) : `${screenPath(register)}/${row.id}`;
  const title =
    row === undefined
      ? t({ zh: '新登记：{label}', en: 'Add: {label}' }, { label: t(register.label) })
      : t({ zh: '修改：{title}', en: 'Change: {title}' }, { title: rowTitle(register, row, language).title });
  return (
    <>
      <PageHead title={title} above={<GoLink to={screenPath(register)}>{t(register.label)}</GoLink>} help={t(register.help)} />
      <div className="ln-form">
        {conflict === undefined ? null : (
          <ConflictPanel
            register={register}
            clashes={conflict.clashes}
            current={conflict.current}
            sending={send.isPending}
            onSend={settle}
            onGiveUp={() => go(back)}
          />
        )}
        <FaultSummary register={register} faults={summary} inputId={inputId} />
        {send.error !== null && conflict === undefined && Object.keys(summary).length === 0 ? <RefusalNotice error={send.error} /> : null}
        <form
          noValidate
          hidden={conflict !== undefined}
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div className="ln-panel ln-fields">
            <PlaceRow
              id={inputId(PLACE)}
              register={register}
              value={state.place}
              fault={state.faults[PLACE]}
              onChange={(place) =>
                setState((now) => ({
                  ...now,
                  place,
                  faults: Object.fromEntries(Object.entries(now.faults).filter(([key]) => key !== PLACE)),
                }))
              }
            />
            {askedFields(register).map(([key, field]) => {
              const masked = row?.masked.includes(key) === true && row.values[key] !== null;
              const kept = state.kept.includes(key) ? textOf(row?.values[key]) : undefined;
              return (
                <FormField
                  key={key}
                  id={inputId(key)}
                  field={field}
                  draft={state.drafts[key]}
                  fault={state.faults[key]}
                  note={state.notes[key]}
                  kept={kept}
                  replacing={masked && kept === undefined}
                  locked={field.fixed === true && row !== undefined}
                  place={state.place ?? here}
                  at={{ register: register.name, field: key, record: row?.id }}
                  onChange={(draft) => setState((now) => typed(now, key, draft))}
                  onLeave={() => setState((now) => left(now, register, key, session))}
                  onKeep={(stays) => setState((now) => keep(now, key, stays))}
                />
              );
            })}
          </div>
          <div className="ln-form-foot">
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {row === undefined ? t({ zh: '登记', en: 'Add' }) : t({ zh: '保存修改', en: 'Save changes' })}
            </Button>
            <Button onClick={() => go(back)}>{t({ zh: '返回', en: 'Back' })}</Button>
            <span className="ln-hint ln-keys-hint">
              <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t({ zh: '提交', en: 'sends' })}
            </span>
          </div>
        </form>
      </div>
    </>
  );
}
