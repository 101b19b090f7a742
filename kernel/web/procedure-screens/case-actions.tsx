import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { Procedure, ShownOffer } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';
import { ExplainedButton } from '../parts/index.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { isOthers, mainOffer, refusalOf } from './offers.ts';
import type { CaseAnswer } from './queries.ts';
import { StepDialog } from './step-dialog.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly answer: CaseAnswer;
  readonly title: string;
}

/** What can be done stands first; what cannot says why. What another desk does beside the way is no news here. */
function inOrder(all: readonly ShownOffer[]): ShownOffer[] {
  const offers = all.filter((offer) => !(offer.aside && isOthers(offer)));
  const weight = (offer: ShownOffer): number => (offer.refusal === null ? 0 : 2) + (offer.aside ? 1 : 0);
  return offers.toSorted((a, b) => weight(a) - weight(b));
}

/** The steps that lead on from here, by the table: grey ones with the sentence that the server would refuse with. */
export function CaseActions({ procedure, answer, title }: Props): ReactElement {
  const t = useText();
  const [chosen, setChosen] = useState<ShownOffer>();
  const [handing, setHanding] = useState(false);
  const offers = inOrder(answer.offers);
  const main = mainOffer(answer.offers.filter((offer) => !isOthers(offer)));
  return (
    <>
      {offers.map((offer) => (
        <ExplainedButton
          key={offer.step}
          type={offer === main && offer.refusal === null ? 'primary' : 'default'}
          refusal={refusalOf(offer)}
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
