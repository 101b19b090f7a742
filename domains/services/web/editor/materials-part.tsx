import type { Refusal } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import { Button, Select } from 'antd';
import type { ReactElement } from 'react';
import { paperWayCodes } from '../../model/codes.ts';
import type { ItemForm, Material } from '../../model/item-form.ts';
import { decideMaterial } from '../../model/prohibited.ts';
import { statedFactCodes, statedFacts } from '../../model/stated.ts';
import { ChoiceField } from './choice-field.tsx';
import { blankMaterial } from './draft.ts';
import { TextPair } from './text-pair.tsx';
import { WhenSelect } from './when-select.tsx';

interface Props {
  readonly item: ItemForm;
  readonly onChange: (materials: Material[]) => void;
}

/** The papers: what each proves, who issues it, whether it is here already. What may not be asked says so while it is typed. */
export function MaterialsPart({ item: { materials, questions }, onChange }: Props): ReactElement {
  const t = useText();
  const put = (at: number, change: Partial<Material>): void =>
    onChange(materials.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <section className="ln-panel">
      <h2>{t({ zh: '材料', en: 'Papers' })}</h2>
      <p className="ln-hint">
        {t({
          zh: '平台已经有的不要再收。社区（村）不再开的证明不能要。',
          en: 'Do not ask for what we hold, nor for certificates that communities no longer issue.',
        })}
      </p>
      {materials.map((material, at) => (
        <fieldset key={material.key} className="sv-block">
          <legend>{t({ zh: '第 {n} 件材料', en: 'Paper {n}' }, { n: at + 1 })}</legend>
          <TextPair
            id={`paper-${material.key}`}
            label={t({ zh: '材料名称', en: 'Name of the paper' })}
            value={material.name}
            onChange={(name) => put(at, { name })}
          />
          <Fault refusal={decideMaterial(material.name.zh, '')} />
          <TextPair
            id={`proves-${material.key}`}
            label={t({ zh: '用来说明什么', en: 'What it shows' })}
            value={material.proves}
            onChange={(proves) => put(at, { proves })}
          />
          <TextPair
            id={`issuer-${material.key}`}
            label={t({ zh: '谁出具', en: 'Who issues it' })}
            value={material.issuer}
            onChange={(issuer) => put(at, { issuer })}
          />
          <ChoiceField id={`way-${material.key}`} list={paperWayCodes} value={material.way} onChange={(way) => put(at, { way })} />
          {material.way === 'bring' || material.way === 'held' ? (
            <div className="ln-field">
              <label htmlFor={`states-${material.key}`}>{t(statedFactCodes.label)}</label>
              <Select<string[]>
                id={`states-${material.key}`}
                mode="multiple"
                value={material.states ?? []}
                optionFilterProp="label"
                placeholder={t({ zh: '登记里没有的就空着', en: 'Nothing that a register keeps: leave it empty' })}
                options={statedFactCodes.items.map((each) => ({ value: each.code, label: t(each) }))}
                onChange={(states) => put(at, { states: statedFacts.filter((fact) => states.includes(fact)) })}
              />
              <p className="ln-hint">
                {t({
                  zh: '交过一次下次不用再交；选了的情况以后变了，就请居民交新的。',
                  en: 'Given once it goes again; once one of these has changed a new one is asked.',
                })}
              </p>
            </div>
          ) : null}
          <WhenSelect id={`when-${material.key}`} when={material.when} questions={questions} onChange={(when) => put(at, { when })} />
          <Button size="small" onClick={() => onChange(materials.filter((_, index) => index !== at))}>
            {t({ zh: '去掉这件材料', en: 'Take this paper out' })}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...materials, blankMaterial(materials)])}>{t({ zh: '加一件材料', en: 'Add a paper' })}</Button>
    </section>
  );
}

function Fault({ refusal }: { readonly refusal: Refusal | undefined }): ReactElement | null {
  const t = useText();
  return refusal === undefined ? null : (
    <p className="ln-notice ln-notice-red" role="alert">
      {t(refusal.sentence)}
    </p>
  );
}
