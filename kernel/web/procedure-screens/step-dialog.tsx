import { Button, Modal } from 'antd';
import type { ReactElement } from 'react';
import { type Procedure, type RowOf, type ShownOffer, stepPath } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { RefusalNotice } from '../parts/index.ts';
import { FaultSummary } from '../register-screens/form/fault-summary.tsx';
import { useCaseStep } from './queries.ts';
import { StepFields, stepInputId } from './step-fields.tsx';
import { useStepForm } from './use-step-form.ts';

interface Props {
  readonly procedure: Procedure;
  readonly row: RowOf;
  readonly offer: ShownOffer;
  /** By what people know the case. */
  readonly title: string;
  readonly onClose: () => void;
}

/** One step of one case: what it asks, then the verb of the table. Nothing typed is lost to a refusal. */
export function StepDialog({ procedure, row, offer, title, onClose }: Props): ReactElement {
  const t = useText();
  const form = useStepForm(procedure, offer, row, row.place);
  const step = useCaseStep(procedure.name, row.id, onClose);
  const submit = (): void => {
    const values = form.read();
    if (values === undefined || step.isPending) return;
    const body = { version: row.version, values, ...(form.reason.trim() === '' ? {} : { reason: form.reason.trim() }) };
    step.mutate({ path: `/${row.id}/steps/${stepPath(offer.step)}`, body, key: form.keyFor(body) }, { onError: form.refused });
  };
  const asks = offer.needs.length + offer.takes.length > 0 || offer.reason !== null;
  const told = Object.keys(form.summary).length > 0 || form.reasonFault !== undefined;
  return (
    <Modal
      open
      title={t({ zh: '{verb}：{title}', en: '{verb}: {title}' }, { verb: t(offer.label), title })}
      onCancel={onClose}
      width={asks ? 640 : 420}
      footer={
        <>
          <Button onClick={onClose}>{t({ zh: '先不办', en: 'Not now' })}</Button>
          <Button type="primary" loading={step.isPending} onClick={submit}>
            {t(offer.label)}
          </Button>
        </>
      }
    >
      <FaultSummary register={form.register} faults={form.summary} inputId={stepInputId} />
      {step.error === null || told ? null : <RefusalNotice error={step.error} />}
      {asks ? (
        <form
          noValidate
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <StepFields form={form} offer={offer} record={row.id} />
        </form>
      ) : (
        <p>{t({ zh: '这一步不用填写，按下按钮就办。', en: 'Nothing to fill in; the button does it.' })}</p>
      )}
    </Modal>
  );
}
