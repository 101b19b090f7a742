import type { Refusal } from '@linli/kernel/model';
import { ExplainedButton, GoLink, StatusMark, type Tone, screenPath, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { type Pair, person } from '../../model/index.ts';
import { FieldValue } from '../field-value.tsx';
import { comparedFields, nameOf } from './choose-fields.ts';

const advices = {
  merge: { tone: 'green', word: { zh: '多半是同一人', en: 'Most likely one person' } },
  look: { tone: 'amber', word: { zh: '需要核对', en: 'Look at the papers' } },
  apart: { tone: 'red', word: { zh: '多半是两个人', en: 'Most likely two persons' } },
} as const satisfies Record<Pair['advice'], { tone: Tone; word: { zh: string; en: string } }>;

interface Props {
  readonly pair: Pair;
  readonly refusal: Refusal | undefined;
  readonly onMerge: () => void;
  readonly onApart: () => void;
}

/** One pair: what speaks for it, what against, both records side by side, and the two answers. */
export function PairPanel({ pair, refusal, onMerge, onApart }: Props): ReactElement {
  const t = useText();
  const { tone, word } = advices[pair.advice];
  const name = nameOf(pair);
  return (
    <section className="ln-panel ln-stack" aria-label={name}>
      <h2>
        {name} <StatusMark tone={tone} word={t(word)} />
      </h2>
      <p>
        <strong>{t({ zh: '像同一人：', en: 'For it: ' })}</strong>
        {pair.reasons.map((each) => t(each.text)).join(t({ zh: '；', en: '; ' }))}
      </p>
      <p>
        <strong>{t({ zh: '不像的地方：', en: 'Against it: ' })}</strong>
        {pair.against.length === 0
          ? t({ zh: '没有', en: 'nothing' })
          : pair.against.map((each) => t(each.text)).join(t({ zh: '；', en: '; ' }))}
      </p>
      <PairTable pair={pair} />
      <div className="ln-actions">
        <ExplainedButton type={pair.advice === 'merge' ? 'primary' : 'default'} refusal={refusal} onClick={onMerge}>
          {t({ zh: '合并成一条', en: 'Merge into one' })}
        </ExplainedButton>
        <ExplainedButton refusal={refusal} onClick={onApart}>
          {t({ zh: '是两个人', en: 'They are two persons' })}
        </ExplainedButton>
      </div>
    </section>
  );
}

function PairTable({ pair }: { readonly pair: Pair }): ReactElement {
  const t = useText();
  return (
    <div className="ln-table-frame">
      <table className="ln-table ln-still">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '项目', en: 'Field' })}</th>
            {(['a', 'b'] as const).map((side) => (
              <th key={side} scope="col">
                <GoLink to={`${screenPath(person)}/${pair[side].id}`}>{pair.placeNames[pair[side].place] ?? pair[side].place}</GoLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedFields(pair).map((line) => (
            <tr key={line.key}>
              <th scope="row">{t(line.field.label)}</th>
              <td>
                <FieldValue name={line.key} value={line.a} />
              </td>
              <td>
                <FieldValue name={line.key} value={line.b} />
                {line.differs ? <span className="ln-note"> {t({ zh: '不同', en: 'differs' })}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
