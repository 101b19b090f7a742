import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { type Procedure, refuse, type ShownOffer } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { ExplainedButton } from '../parts/index.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import type { CaseAnswer } from './queries.ts';
import { StepDialog } from './step-dialog.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly answer: CaseAnswer;
  readonly title: string;
}

/** What can be done stands first, the main thing filled in; what cannot be done says why. */
function inOrder(offers: readonly ShownOffer[]): ShownOffer[] {
  const weight = (offer: ShownOffer): number => (offer.refusal === null ? 0 : 2) + (offer.aside ? 1 : 0);
  return offers.toSorted((a, b) => weight(a) - weight(b));
}

/** The steps that lead on from here, by the table: grey ones with the sentence that the server would refuse with. */
export function CaseActions({ procedure, answer, title }: Props): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<ShownOffer>();
  const [handing, setHanding] = useState(false);
  const offers = inOrder(answer.offers);
  const main = offers.find((offer) => offer.refusal === null && !offer.aside);
  return (
    <>
      {offers.map((offer) => (
        <ExplainedButton
          key={offer.step}
          type={offer === main ? 'primary' : 'default'}
          refusal={offer.refusal === null ? undefined : refuse('forbidden', offer.refusal.code, offer.refusal.sentence)}
          onClick={() => setChosen(offer)}
        >
          {t(offer.label)}
        </ExplainedButton>
      ))}
      {answer.mayHandOver ? <Button onClick={() => setHanding(true)}>{t({ zh: '移交', en: 'Hand over' })}</Button> : null}
      {chosen === undefined ? null : (
        <StepDialog procedure={procedure} row={answer.row} offer={chosen} title={title} onClose={() => setChosen(undefined)} />
      )}
      {handing ? <HandOverDialog procedure={procedure} row={answer.row} title={title} onClose={() => setHanding(false)} /> : null}
    </>
  );
}
