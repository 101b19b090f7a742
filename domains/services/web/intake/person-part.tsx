import { formatDay, partOf, useLanguage, useText } from '@linli/kernel/web';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { application } from '../../model/application/application.ts';
import { actsAsCodes } from '../../model/application/codes.ts';
import type { KnownAnswer } from '../../model/application/operations.ts';
import { ActingPart } from './acting-part.tsx';
import { Line } from './line.tsx';
import type { Intake } from './use-intake.ts';

interface Props {
  readonly place: string;
  readonly intake: Intake;
  readonly change: (more: Partial<Intake>) => void;
  readonly known: KnownAnswer['person'];
  readonly household: KnownAnswer['household'];
}

const personField = application.cases.fields.person;
const { Input: PersonInput } = partOf(personField);

/** Whom it is for, and who stands at the counter for them. */
export function PersonPart({ place, intake, change, known, household }: Props): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { unknown, actsAs } = intake;
  const asksPhone = unknown || known?.hasPhone === false;
  return (
    <section className="ln-panel" aria-labelledby="person-title">
      <h2 id="person-title">{t({ zh: '为谁办', en: 'Whom it is for' })}</h2>
      <div className="ln-fields">
        {unknown ? (
          <>
            <Line
              id="applicant-name"
              label={t({ zh: '姓名', en: 'Name' })}
              value={intake.applicantName}
              max={60}
              required
              onChange={(applicantName) => change({ applicantName })}
            />
            <Line
              id="applicant-identity"
              label={t({ zh: '身份证号（方便以后对上登记）', en: 'Identity number (to find the person later)' })}
              value={intake.applicantIdentity}
              max={18}
              onChange={(applicantIdentity) => change({ applicantIdentity })}
            />
          </>
        ) : (
          <div className="ln-field">
            <label htmlFor="intake-person" className="ln-required">
              {t({ zh: '居民', en: 'Resident' })}
            </label>
            <PersonInput
              id="intake-person"
              field={personField}
              label={t({ zh: '居民', en: 'Resident' })}
              draft={intake.person ?? undefined}
              place={place}
              invalid={false}
              onLeave={() => undefined}
              onChange={(value) =>
                change({
                  person: typeof value === 'string' && value !== '' ? value : null,
                  proxyPerson: undefined,
                  relationShown: undefined,
                })
              }
            />
            <p className="ln-hint">
              {known === null
                ? t({ zh: '姓名、拼音或身份证号都能找。', en: 'Found by name, pinyin or identity number.' })
                : `${known.placeName}${known.birthDate === null ? '' : ` · ${formatDay(known.birthDate, language)}`}`}
            </p>
          </div>
        )}
        {asksPhone ? (
          <Line
            id="applicant-phone"
            label={t({ zh: '联系电话', en: 'Phone' })}
            value={intake.applicantPhone}
            max={20}
            required={unknown}
            phone
            onChange={(applicantPhone) => change({ applicantPhone })}
          />
        ) : null}
      </div>
      <Button
        type="link"
        size="small"
        onClick={() => change({ unknown: !unknown, person: null, proxyPerson: undefined, relationShown: undefined })}
      >
        {unknown ? t({ zh: '在居民登记里找', en: 'Find in the register' }) : t({ zh: '居民登记里没有', en: 'Not in the register' })}
      </Button>
      <fieldset className="sv-question">
        <legend>{t({ zh: '谁来办', en: 'Who comes' })}</legend>
        {actsAsCodes.items.map((each) => (
          <label key={each.code} className={actsAs === each.code ? 'sv-choice sv-chosen' : 'sv-choice'}>
            <input
              type="radio"
              name="acts-as"
              checked={actsAs === each.code}
              onChange={() => change({ actsAs: each.code as Intake['actsAs'], proxyPerson: undefined, relationShown: undefined })}
            />
            {t(each)}
          </label>
        ))}
      </fieldset>
      {actsAs === 'self' ? null : <ActingPart intake={intake} change={change} known={known} household={household} />}
    </section>
  );
}
