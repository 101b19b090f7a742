import { RefusalNotice, useText } from '@linli/kernel/web';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { aspectsOf, type Channel, GOOD_FROM } from '../../model/rating/codes.ts';
import { giveRating } from '../../model/rating/operations.ts';
import { askPlainly } from './ask.ts';
import { Grades, type Grade } from './grades.tsx';

interface Props {
  readonly token: string;
  readonly channel: Channel;
  readonly onDone: () => void;
}

/** Five grades, what it was about, and words; a telephone is asked only where somebody is to call back. */
export function RateForm({ token, channel, onDone }: Props): ReactElement {
  const t = useText();
  const [grade, setGrade] = useState<Grade>();
  const [aspects, setAspects] = useState<readonly string[]>([]);
  const [words, setWords] = useState('');
  const [phone, setPhone] = useState('');
  const isBad = grade !== undefined && Number(grade) < GOOD_FROM;
  const send = useMutation({
    mutationFn: (given: Grade) =>
      askPlainly(giveRating, {
        token,
        grade: given,
        aspects: [...aspects],
        words: words.trim(),
        phone: isBad && phone.trim() !== '' ? phone.trim() : null,
      }),
    onSuccess: onDone,
  });
  const toggle = (code: string): void => setAspects((now) => (now.includes(code) ? now.filter((each) => each !== code) : [...now, code]));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (grade !== undefined && !send.isPending) send.mutate(grade);
      }}
    >
      <Grades value={grade} onChange={setGrade} />
      {grade === undefined ? null : (
        <>
          <fieldset className="rt-aspects">
            <legend>
              {isBad
                ? t({ zh: '哪方面不好？可以多选，也可以不选', en: 'What went wrong? Any number, or none' })
                : t({ zh: '哪方面好？可以多选，也可以不选', en: 'What was good? Any number, or none' })}
            </legend>
            {aspectsOf(channel).items.map((each) => (
              <label key={each.code} className={aspects.includes(each.code) ? 'rt-chosen' : undefined}>
                <input type="checkbox" checked={aspects.includes(each.code)} onChange={() => toggle(each.code)} />
                {t(each)}
              </label>
            ))}
          </fieldset>
          <label className="rt-words">
            <span>{t({ zh: '还想说的话（可以不写）', en: 'Anything else (may be left empty)' })}</span>
            <textarea rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
            <small>{t({ zh: '请不要写自己的姓名、身份证号。', en: 'Please leave out names and numbers.' })}</small>
          </label>
          {isBad ? (
            <label className="rt-words">
              <span>{t({ zh: '要我们回电话，请留号码（可以不留）', en: 'Leave a number if we should call back (optional)' })}</span>
              <input
                type="tel"
                inputMode="tel"
                autoComplete="tel"
                maxLength={20}
                value={phone}
                onChange={(event) => setPhone(event.target.value)}
              />
              <small>
                {t({
                  zh: '只有镇上回访的人看得到。不留也会核实，结果用这个链接看。',
                  en: 'Only the town reads it. Without one it is followed up too; see the outcome under this link.',
                })}
              </small>
            </label>
          ) : null}
        </>
      )}
      {send.error === null ? null : <RefusalNotice error={send.error} />}
      <button type="submit" className="rt-send" disabled={grade === undefined || send.isPending}>
        {t({ zh: '提交评价', en: 'Send' })}
      </button>
    </form>
  );
}
