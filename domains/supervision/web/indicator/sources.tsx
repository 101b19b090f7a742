import { decideRight, type Register } from '@linli/kernel/model';
import { filterInWords, formatNumber, GoLink, unitOf, useActor, useDictionary, useLanguage, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { factOf, recordsAddress } from '../logic/addresses.ts';
import type { Source } from './types.ts';

interface Props {
  readonly sources: readonly Source[];
  readonly place: string;
}

/** Where the figure comes from: each fact with the list of the records that it was counted from. */
export function Sources({ sources, place }: Props): ReactElement | null {
  const t = useText();
  const { registers } = useDictionary();
  if (sources.length === 0) return null;
  return (
    <section className="sv-chapter" aria-labelledby="sources-title">
      <header className="sv-chapter-head">
        <h2 id="sources-title">{t({ zh: '数从哪里来', en: 'Where the figure comes from' })}</h2>
        <p className="sv-caption">
          {t({ zh: '没有手填的数，都从下面的台账里数出来', en: 'Nothing is typed: all is counted from these registers' })}
        </p>
      </header>
      <ul className="sv-sources">
        {sources.map((source) => (
          <SourceLine key={source.fact} source={source} of={registers.get(source.register)} place={place} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly source: Source;
  readonly of: Register | undefined;
  readonly place: string;
}

function SourceLine({ source, of, place }: LineProps): ReactElement {
  const t = useText();
  const language = useLanguage();
  const actor = useActor();
  const barred = of === undefined ? undefined : decideRight(actor, of, 'read');
  const { to, search } = recordsAddress(source, of, place);
  const conditions = Object.entries(source.filter).flatMap(([key, text]) => {
    const field = of?.fields[key];
    return field === undefined ? [] : [`${t(field.label)}${t({ zh: '：', en: ': ' })}${filterInWords(field, text, language)}`];
  });
  const counted = factOf(source, of);
  const field = of?.fields[counted?.field ?? ''];
  const unit = field === undefined || counted?.measure !== 'sum' ? undefined : unitOf(field);
  const how =
    field === undefined
      ? t({ zh: '条数', en: 'number of records' })
      : counted?.measure === 'sum'
        ? t({ zh: '“{field}”合计', en: 'sum of “{field}”' }, { field: t(field.label) })
        : t({ zh: '“{field}”有几种', en: 'number of different “{field}”' }, { field: t(field.label) });
  return (
    <li>
      {barred === undefined ? (
        <GoLink to={to} search={search}>
          {t(source.label)}
        </GoLink>
      ) : (
        <span title={t(barred.sentence)}>{t(source.label)}</span>
      )}
      <span>
        {how}
        {conditions.length === 0
          ? null
          : t({ zh: '（{conditions}）', en: ' ({conditions})' }, { conditions: conditions.join(t({ zh: '；', en: '; ' })) })}
      </span>
      {source.value === null ? null : (
        <span className="sv-end sv-strong">
          {formatNumber(source.value)}
          {unit === undefined ? null : <span className="ln-unit">{t(unit)}</span>}
        </span>
      )}
    </li>
  );
}
