import type { Department } from '@linli/kernel/model';
import { RefusalNotice, useActor, useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { decideStep, templateSteps } from '../../model/forms/steps.ts';
import '../styles/forms.css';
import { Designer } from './designer/designer.tsx';
import { emptyDesign } from './logic/design-edit.ts';
import { TemplateView } from './template-view.tsx';
import { useTemplate } from './use-forms.ts';

/** `/ledgers/templates/$id`: a form in the making for whoever designs it, otherwise as it was submitted. */
export function TemplateScreen(): ReactElement {
  const t = useText();
  const actor = useActor();
  const { params, search } = useAddress();
  const id = params['id'] ?? '';
  const fresh = search['new'] === '1';
  const { data, error, refetch } = useTemplate(id, !fresh);
  if (fresh && data === undefined) {
    const department: Department = actor.departments[0] ?? 'civil-affairs';
    const begun = { id, title: '', department, cycle: 'monthly', shape: 'list', design: emptyDesign('T01') } as const;
    return <Designer key={id} saved={undefined} begun={begun} />;
  }
  if (error !== null) return <RefusalNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return <div className="ln-waiting" role="status" aria-busy="true" aria-label={t({ zh: '正在打开', en: 'Opening' })} />;
  const mine = decideStep(templateSteps.submit, actor, { state: data.state, owner: data.department }) === undefined;
  return mine ? <Designer key={id} begun={data} saved={data} /> : <TemplateView template={data} />;
}
