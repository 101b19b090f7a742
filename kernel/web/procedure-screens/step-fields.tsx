import { Input } from 'antd';
import type { ReactElement } from 'react';
import { askedFields, type ShownOffer } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { FormField } from '../register-screens/form/form-field.tsx';
import { keep, left, typed } from '../register-screens/form/form-state.ts';
import { useSession } from '../session/index.ts';
import type { StepForm } from './use-step-form.ts';

const REASON_MAX = 1_000;

export const stepInputId = (key: string): string => `step-${key.replace('#', '')}`;

interface Props {
  readonly form: StepForm;
  readonly offer: ShownOffer;
  /** The case; none yet where the step opens one. */
  readonly record: string | undefined;
}

/** What a step asks: its fields, and the reason that the other side reads. */
export function StepFields({ form, offer, record }: Props): ReactElement {
  const t = useText();
  const session = useSession();
  const { register, state, setState, reason, setReason, reasonFault } = form;
  const fault = reasonFault === undefined ? undefined : t(reasonFault);
  return (
    <div className="ln-fields">
      {askedFields(register).map(([key, field]) => (
        <FormField
          key={key}
          id={stepInputId(key)}
          field={field}
          draft={state.drafts[key]}
          fault={state.faults[key]}
          note={state.notes[key]}
          kept={state.kept.includes(key) ? '***' : undefined}
          replacing={false}
          locked={false}
          place={state.place}
          at={{ register: register.name, field: key, record }}
          onChange={(draft) => setState((now) => typed(now, key, draft))}
          onLeave={() => setState((now) => left(now, register, key, session))}
          onKeep={(stays) => setState((now) => keep(now, key, stays))}
        />
      ))}
      {offer.reason === null ? null : (
        <div className="ln-field ln-wide">
          <label htmlFor={stepInputId('reason')}>
            {t({ zh: '理由', en: 'Reason' })}
            {offer.reason === 'needed' ? (
              <span className="ln-required">
                <span aria-hidden="true">*</span>
                <span className="ln-out-of-sight">{t({ zh: '（必填）', en: ' (required)' })}</span>
              </span>
            ) : null}
          </label>
          <Input.TextArea
            id={stepInputId('reason')}
            value={reason}
            maxLength={REASON_MAX}
            autoSize={{ minRows: 2 }}
            status={fault === undefined ? '' : 'error'}
            aria-describedby={fault === undefined ? undefined : stepInputId('reason-fault')}
            onChange={(event) => setReason(event.target.value)}
          />
          {fault === undefined ? (
            <span className="ln-hint">
              {t({ zh: '会写进办理记录，对方看得到。', en: 'Goes into the record; the other side reads it.' })}
            </span>
          ) : (
            <span id={stepInputId('reason-fault')} className="ln-error">
              {fault}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
