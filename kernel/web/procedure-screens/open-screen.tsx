import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { levelOf, type Procedure, type ShownOffer, stepPath } from '../../model/index.ts';
import { newId } from '../api/index.ts';
import { useText } from '../i18n/index.ts';
import { GoLink, useAddress, usePlace } from '../navigation/index.ts';
import { EmptyState, PageHead, RefusalNotice } from '../parts/index.ts';
import { FaultSummary } from '../register-screens/form/fault-summary.tsx';
import { PlaceRow } from '../register-screens/form/place-row.tsx';
import { PLACE } from '../register-screens/form/form-state.ts';
import { casePath, useActor } from '../session/index.ts';
import { openingsFor } from './offers.ts';
import { useCaseStep } from './queries.ts';
import { StepFields, stepInputId } from './step-fields.tsx';
import { UnknownProcedure } from './unknown-procedure.tsx';
import { useAddressedProcedure } from './use-procedure.ts';
import { useStepForm } from './use-step-form.ts';

function OpenForm({ procedure, offer }: { readonly procedure: Procedure; readonly offer: ShownOffer }): ReactElement {
  const t = useText();
  const { go } = useAddress();
  const here = usePlace();
  const [id] = useState(() => newId());
  const form = useStepForm(procedure, offer, undefined, levelOf(here) === procedure.cases.at ? here : undefined);
  const open = useCaseStep(procedure.name, id, () => go(casePath(procedure.name, id)));
  const submit = (): void => {
    const values = form.read();
    if (values === undefined || open.isPending) return;
    const body = { id, place: form.state.place, values, ...(form.reason.trim() === '' ? {} : { reason: form.reason.trim() }) };
    open.mutate({ path: `/open/${stepPath(offer.step)}`, body, key: form.keyFor(body) }, { onError: form.refused });
  };
  return (
    <form
      className="ln-form"
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FaultSummary register={form.register} faults={form.summary} inputId={stepInputId} />
      {open.error === null || Object.keys(form.summary).length > 0 ? null : <RefusalNotice error={open.error} />}
      <div className="ln-panel">
        <div className="ln-fields ln-open-place">
          <PlaceRow
            id={stepInputId(PLACE)}
            register={procedure.cases}
            value={form.state.place}
            fault={form.state.faults[PLACE]}
            onChange={(place) =>
              form.setState((now) => ({
                ...now,
                place,
                faults: Object.fromEntries(Object.entries(now.faults).filter(([key]) => key !== PLACE)),
              }))
            }
          />
        </div>
        <StepFields form={form} offer={offer} record={id} />
      </div>
      <div className="ln-form-foot">
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {t(offer.label)}
        </Button>
        <Button onClick={() => go('/inbox')}>{t({ zh: '返回', en: 'Back' })}</Button>
        <span className="ln-hint ln-keys-hint">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> {t({ zh: '提交', en: 'sends' })}
        </span>
      </div>
    </form>
  );
}

/** `/inbox/$domain/$procedure/new`: a case begins. */
export function OpenScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { procedure, address } = useAddressedProcedure();
  if (procedure === undefined) return <UnknownProcedure />;
  const offers = openingsFor(procedure, actor);
  const offer = offers.find(({ step }) => step === address.search['step']) ?? offers[0];
  const label = t(procedure.cases.label);
  return (
    <>
      <PageHead
        title={t({ zh: '发起：{label}', en: 'Begin: {label}' }, { label })}
        above={<GoLink to="/inbox">{t({ zh: '待办', en: 'Inbox' })}</GoLink>}
        help={t(procedure.cases.help)}
      />
      {offer === undefined ? (
        <EmptyState title={t({ zh: '您的岗位不能发起“{label}”', en: 'Your post cannot begin a "{label}"' }, { label })}>
          <p>{t({ zh: '需要时请联系安全管理员调整岗位。', en: 'Ask the security administrator if you need it.' })}</p>
        </EmptyState>
      ) : (
        <OpenForm key={offer.step} procedure={procedure} offer={offer} />
      )}
    </>
  );
}
