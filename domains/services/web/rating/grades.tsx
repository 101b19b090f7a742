import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { gradeCodes } from '../../model/rating/codes.ts';

export type Grade = '1' | '2' | '3' | '4' | '5';

const isGrade = (code: string): code is Grade => /^[1-5]$/.test(code);

interface Props {
  readonly value: Grade | undefined;
  readonly onChange: (grade: Grade) => void;
}

/** The five grades as native choices, a line each: stars are shown, and words say what they mean. */
export function Grades({ value, onChange }: Props): ReactElement {
  const t = useText();
  return (
    <fieldset className="rt-grades">
      <legend>{t({ zh: '您满意吗？', en: 'Are you satisfied?' })}</legend>
      {gradeCodes.items.map((each) => (
        <label key={each.code} className={value === each.code ? 'rt-chosen' : undefined}>
          <input
            type="radio"
            name="grade"
            value={each.code}
            checked={value === each.code}
            onChange={() => (isGrade(each.code) ? onChange(each.code) : undefined)}
          />
          <span>{t(each)}</span>
          <span className="rt-stars" aria-hidden="true">
            {'★'.repeat(Number(each.code))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
