import { DayField, partOf, useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import type { KnownAnswer } from '../../model/application/operations.ts';
import type { Given, GivenWay } from '../../model/application/submission.ts';
import type { Material } from '../../model/item-form.ts';
import { paper } from '../../model/registers/paper.ts';
import { unfitWords } from '../../model/stated.ts';
import { PaperFiles } from '../application/paper-files.tsx';
import type { Intake } from './use-intake.ts';
import { givenWords } from '../application/words.ts';

interface Props {
  readonly needed: readonly Material[];
  readonly known: Pick<KnownAnswer, 'papers'>;
  readonly place: string;
  readonly intake: Pick<Intake, 'given'>;
  readonly change: (more: Pick<Intake, 'given'>) => void;
}

const filesField = paper.fields.files;
const { Input: FilesInput } = partOf(filesField);

/** Every paper that this person needs, and how it came. */
export function MaterialRows({ needed, known, place, intake, change }: Props): ReactElement {
  const t = useText();
  const put = (next: Given): void => change({ given: [...intake.given.filter(({ key }) => key !== next.key), next] });
  const own = needed.filter(({ way }) => way === 'show' || way === 'bring');
  const ours = needed.filter(({ way }) => way === 'held' || way === 'filled');
  return (
    <section className="ln-panel" aria-labelledby="papers-title">
      <h2 id="papers-title">{t({ zh: '材料', en: 'Papers' })}</h2>
      {needed.length === 0 ? <p>{t({ zh: '什么都不用带。', en: 'Nothing to bring.' })}</p> : null}
      {own.map((each) => (
        <Row
          key={each.key}
          material={each}
          place={place}
          given={intake.given.find(({ key }) => key === each.key)}
          before={known.papers.find((one) => one.material === each.key && one.name === each.name.zh)}
          onChange={put}
        />
      ))}
      {ours.length === 0 ? null : (
        <p className="sv-ours">
          <strong>{t({ zh: '不用居民带：', en: 'Nothing to bring for: ' })}</strong>
          {ours.map(({ key, name, way }) => (
            <span key={key} className="sv-ours-one">
              {t(name)}
              <span className="ln-hint">
                {way === 'held' ? t({ zh: '（我们有或能查到）', en: ' (we have it)' }) : t({ zh: '（替您填好）', en: ' (filled in)' })}
              </span>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

interface RowProps {
  readonly material: Material;
  readonly place: string;
  readonly given: Given | undefined;
  /** The one that was given before, whether it still goes or not. */
  readonly before: KnownAnswer['papers'][number] | undefined;
  readonly onChange: (next: Given) => void;
}

function Row({ material, place, given, before, onChange }: RowProps): ReactElement {
  const t = useText();
  const earlier = before?.fits === true ? before : undefined;
  const { key, name, proves, issuer, way } = material;
  const ways: readonly GivenWay[] =
    way === 'show' ? ['shown', 'missing'] : [...(earlier === undefined ? [] : (['earlier'] as const)), 'brought', 'missing'];
  const how = given?.how;
  const choose = (next: GivenWay): void =>
    onChange(next === 'earlier' && earlier !== undefined ? { key, how: next, paper: earlier.paper } : { key, how: next });
  return (
    <fieldset className={how === undefined ? 'sv-paper sv-paper-open' : 'sv-paper'}>
      <legend>{t(name)}</legend>
      <p className="ln-hint">
        {t({ zh: '用来说明：{proves}（{issuer}）', en: 'Shows: {proves} ({issuer})' }, { proves: t(proves), issuer: t(issuer) })}
      </p>
      <div className="sv-ways">
        {ways.map((each) => (
          <label key={each} className={how === each ? 'sv-choice sv-chosen' : 'sv-choice'}>
            <input type="radio" name={`paper-${key}`} checked={how === each} onChange={() => choose(each)} />
            {each === 'earlier' && earlier !== undefined
              ? t(
                  { zh: '用 {on} 交过的{until}', en: 'Use the one of {on}{until}' },
                  {
                    on: earlier.givenOn,
                    until:
                      earlier.validUntil === null
                        ? ''
                        : t({ zh: '（有效期至 {day}）', en: ' (valid until {day})' }, { day: earlier.validUntil }),
                  },
                )
              : t(givenWords[each])}
          </label>
        ))}
      </div>
      {before === undefined || before.unfit === null ? null : (
        <div className="sv-unfit">
          <p className="ln-notice">{t(unfitWords(before.unfit))}</p>
          <details>
            <summary>{t({ zh: '看看以前交的（{on}）', en: 'See the one of {on}' }, { on: before.givenOn })}</summary>
            <PaperFiles id={before.paper} />
          </details>
        </div>
      )}
      {how === 'brought' ? (
        <div className="sv-brought">
          <FilesInput
            id={`files-${key}`}
            field={filesField}
            label={t(name)}
            draft={given?.files ?? []}
            place={place}
            at={{ register: paper.name, field: 'files', record: undefined }}
            invalid={false}
            onLeave={() => undefined}
            onChange={(files) => onChange({ ...(given ?? { key, how }), files: files as string[] })}
          />
          <DayField
            id={`until-${key}`}
            label={{ zh: '有效期至（没有就空着）', en: 'Valid until (if any)' }}
            value={given?.validUntil ?? ''}
            onChange={(day) => {
              const { validUntil: _before, ...rest } = given ?? { key, how };
              onChange(day === '' ? rest : { ...rest, validUntil: day });
            }}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
