import { useAddress, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { getDraft } from '../../model/application/operations.ts';
import { ChooseCommunity } from '../hall/choose-community.tsx';
import { useAnswer } from '../queries.ts';
import '../services.css';
import './intake.css';
import { ChooseItem } from './choose-item.tsx';
import { IntakeForm } from './intake-form.tsx';

/** `/services/intake`: an application comes in at the counter; `?item=` and `?draft=` say with what it begins. */
export function IntakeScreen(): ReactElement {
  const t = useText();
  return <ChooseCommunity title={t({ zh: '收件', en: 'Take in' })}>{(place) => <Begin place={place} />}</ChooseCommunity>;
}

function Begin({ place }: { readonly place: string }): ReactElement {
  const { search } = useAddress();
  const { item, draft } = search;
  const kept = useAnswer(getDraft, { id: draft ?? '' }, draft !== undefined);
  if (draft !== undefined && kept.data === undefined && kept.error === null)
    return <div className="ln-panel ln-skeleton ln-waiting" aria-busy="true" />;
  const begun = kept.data?.draft;
  const chosen = begun?.item ?? item;
  if (chosen === undefined || kept.error !== null) return <ChooseItem error={kept.error} />;
  return <IntakeForm key={`${chosen} ${draft ?? ''}`} place={place} item={chosen} draft={draft} begun={begun} />;
}
