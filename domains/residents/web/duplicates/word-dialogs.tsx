import type { Refusal } from '@linli/kernel/model';
import { ReasonDialog, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { answerAboutPair, askAboutPair, type Pair, withdrawApart } from '../../model/index.ts';
import { useStep } from '../queries.ts';
import { nameOf } from './choose-fields.ts';

interface Props {
  readonly pair: Pair;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** A question to the community that holds the other record. */
export function AskDialog({ pair, onClose, onDone, onRefused }: Props): ReactElement {
  const t = useText();
  const ask = useStep(
    askAboutPair,
    () => onDone(t({ zh: '已问，答复会写在这一对上。', en: 'Asked. The answer will stand with the pair.' })),
    onRefused,
  );
  return (
    <ReasonDialog
      title={t({ zh: '问对方社区', en: 'Ask the other community' })}
      action={t({ zh: '发出', en: 'Send' })}
      asks={t({ zh: '问什么（必填）', en: 'Question (required)' })}
      placeholder={t({ zh: '例如：您那边这位是去年搬来的吗', en: 'For example: did this one move to you last year' })}
      usual={[
        t({ zh: '您那边这位是不是同一个人', en: 'Is yours the same person' }),
        t({ zh: '请核对您那边的出生日期', en: 'Please check the date of birth on your side' }),
      ]}
      busy={ask.isPending}
      error={ask.error}
      onSend={(question) => ask.mutate({ a: pair.a.id, b: pair.b.id, question })}
      onClose={onClose}
    >
      <p>
        {t({
          zh: '两个社区和镇里都能看到这句话。不要写身份证号和电话。',
          en: 'Both communities and the town can read it. Write no identity number and no phone.',
        })}
      </p>
    </ReasonDialog>
  );
}

export function AnswerDialog({ pair, onClose, onDone, onRefused }: Props): ReactElement {
  const t = useText();
  const answer = useStep(
    answerAboutPair,
    () => onDone(t({ zh: '已答复，等镇或县里决定。', en: 'Answered. The town or county decides.' })),
    onRefused,
  );
  return (
    <ReasonDialog
      title={t({ zh: '答复', en: 'Answer' })}
      action={t({ zh: '发出', en: 'Send' })}
      asks={t({ zh: '答复（必填）', en: 'Answer (required)' })}
      placeholder={t({ zh: '例如：是同一人，去年搬去您那边的', en: 'For example: the same, moved to you last year' })}
      usual={[t({ zh: '是同一人', en: 'The same person' }), t({ zh: '是两个人', en: 'Two persons' })]}
      busy={answer.isPending}
      error={answer.error}
      onSend={(text) => answer.mutate({ a: pair.a.id, b: pair.b.id, answer: text })}
      onClose={onClose}
    >
      <p>{pair.question?.text}</p>
    </ReasonDialog>
  );
}

/** A decision for two persons is taken back; the pair is to be decided again. */
export function WithdrawDialog({ pair, onClose, onDone, onRefused }: Props): ReactElement {
  const t = useText();
  const withdraw = useStep(withdrawApart, () => onDone(t({ zh: '已放回待决定。', en: 'Back among those to decide.' })), onRefused);
  return (
    <ReasonDialog
      title={t({ zh: '重新考虑“{name}”', en: 'Reconsider "{name}"' }, { name: nameOf(pair) })}
      action={t({ zh: '放回待决定', en: 'Back to the queue' })}
      placeholder={t({ zh: '例如：看了证件，是同一人', en: 'For example: cards seen, one person' })}
      busy={withdraw.isPending}
      error={withdraw.error}
      onSend={(reason) => withdraw.mutate({ a: pair.a.id, b: pair.b.id, reason })}
      onClose={onClose}
    >
      <p>{t({ zh: '原来的认定和理由留在审计记录里。', en: 'The decision and its reason stay in the audit trail.' })}</p>
    </ReasonDialog>
  );
}
