import { RefusalNotice, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { type OpenedRating, rateAgain } from '../../model/rating/operations.ts';
import { askPlainly } from './ask.ts';
import { type Grade, Grades } from './grades.tsx';

interface Props {
  readonly token: string;
  readonly followUp: NonNullable<OpenedRating['followUp']>;
  readonly onDone: () => void;
}

/** What became of a bad rating, read under the link by which it was given, and one more grade once it was answered. */
export function FollowedUp({ token, followUp, onDone }: Props): ReactElement {
  const t = useText();
  const [grade, setGrade] = useState<Grade>();
  const again = useMutation({ mutationFn: (given: Grade) => askPlainly(rateAgain, { token, grade: given }), onSuccess: onDone });
  return (
    <>
      <p>
        {t({
          zh: '镇上会在 15 个工作日内核实、整改、答复。请留着这个链接。',
          en: 'The town verifies, mends and answers within 15 working days. Please keep this link.',
        })}
      </p>
      <p>{t({ zh: '现在：{state}', en: 'Now: {state}' }, { state: t(followUp.state) })}</p>
      {followUp.answer === null ? null : (
        <blockquote>
          <h3>{t({ zh: '答复', en: 'The answer' })}</h3>
          <p>{followUp.answer}</p>
        </blockquote>
      )}
      {followUp.mayRateAgain ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (grade !== undefined && !again.isPending) again.mutate(grade);
          }}
        >
          <h3>{t({ zh: '整改以后，您再评一次', en: 'Now that it is mended, rate once more' })}</h3>
          <Grades value={grade} onChange={setGrade} />
          {again.error === null ? null : <RefusalNotice error={again.error} />}
          <button type="submit" className="rt-send" disabled={grade === undefined || again.isPending}>
            {t({ zh: '提交再次评价', en: 'Send' })}
          </button>
        </form>
      ) : null}
    </>
  );
}
