import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { actsByCodes, papersShowing } from '../../model/application/acting.ts';
import type { KnownAnswer } from '../../model/application/operations.ts';
import { Line } from './line.tsx';
import type { Intake } from './use-intake.ts';

interface Props {
  readonly intake: Intake;
  readonly change: (more: Partial<Intake>) => void;
  readonly known: KnownAnswer['person'];
  readonly household: KnownAnswer['household'];
}

interface ChoiceProps {
  readonly name: string;
  readonly word: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, word, chosen, onChoose }: ChoiceProps): ReactElement {
  return (
    <label className={chosen ? 'sv-choice sv-chosen' : 'sv-choice'}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      {word}
    </label>
  );
}

/** Who comes for the person, and by what: the household where the register knows it, else a paper that is looked at; a proxy brings a letter. */
export function ActingPart({ intake, change, known, household }: Props): ReactElement {
  const t = useText();
  const { actsAs, proxyPerson, relationShown } = intake;
  const related = actsAs === 'guardian' || actsAs === 'family';
  const members = related ? household.filter(({ underAge }) => actsAs === 'family' || !underAge) : [];
  const isMember = typeof proxyPerson === 'string';
  const papers = papersShowing(actsAs, known?.age ?? undefined);
  // A grown-up's guardian shows the paper of guardianship even when they live together.
  const asksPaper =
    related && (members.length === 0 || proxyPerson === null || (isMember && papers.includes('appointed') && papers.length === 1));
  const asksName = !related || members.length === 0 || proxyPerson === null;
  return (
    <div className="sv-proxy">
      {members.length === 0 ? null : (
        <fieldset className="sv-question">
          <legend>{t({ zh: '来的是哪一位', en: 'Who it is' })}</legend>
          {members.map(({ person, name, relation }) => (
            <Choice
              key={person}
              name="proxy-person"
              word={
                relation === null
                  ? name
                  : t(
                      { zh: '{name}（与户主关系：{relation}）', en: '{name} ({relation} in the household)' },
                      { name, relation: t(relation) },
                    )
              }
              chosen={proxyPerson === person}
              onChoose={() => change({ proxyPerson: person, relationShown: undefined })}
            />
          ))}
          <Choice
            name="proxy-person"
            word={t({ zh: '不在同一户', en: 'Somebody else' })}
            chosen={proxyPerson === null}
            onChoose={() => change({ proxyPerson: null, relationShown: undefined })}
          />
        </fieldset>
      )}
      {isMember && !asksPaper ? (
        <p className="ln-hint">{t({ zh: '登记在同一户，不用再证明关系。', en: 'Registered in one household: nothing more to prove.' })}</p>
      ) : null}
      {asksPaper ? (
        <fieldset className="sv-question">
          <legend>{t({ zh: '看过哪样证件（看完还给本人，不留复印件）', en: 'Which paper was shown (handed back, no copy kept)' })}</legend>
          {papers.map((each) => (
            <Choice
              key={each}
              name="relation-shown"
              word={t(actsByCodes.find(each) ?? { zh: each, en: each })}
              chosen={relationShown === each}
              onChoose={() => change({ relationShown: each })}
            />
          ))}
        </fieldset>
      ) : null}
      {actsAs === 'proxy' ? (
        <p className="ln-hint">
          {t({
            zh: '授权委托书写清：委托谁、办什么、到哪天，本人签名或盖章（民法典 165）。在下面“材料”里收；本人写不了的，上门见证。',
            en: 'The letter says who acts, for what and until when, signed by the person (民法典 165). It is taken under Papers below; who cannot write is visited.',
          })}
        </p>
      ) : null}
      <div className="ln-fields">
        {asksName ? (
          <Line
            id="proxy-name"
            label={t({ zh: '来办的人的姓名', en: 'Name of who comes' })}
            value={intake.proxyName}
            max={60}
            required
            onChange={(proxyName) => change({ proxyName })}
          />
        ) : null}
        <Line
          id="proxy-phone"
          label={t({ zh: '来办的人的电话', en: 'Phone of who comes' })}
          value={intake.proxyPhone}
          max={20}
          phone
          onChange={(proxyPhone) => change({ proxyPhone })}
        />
      </div>
    </div>
  );
}
