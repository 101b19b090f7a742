import { useText } from '@linli/kernel/web';
import { Button, Checkbox, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { Route, TriedAnswer } from '../../model/neighbours/operations.ts';

interface Props {
  readonly routes: readonly Route[];
  readonly categories: readonly { readonly number: string; readonly name: string; readonly public: boolean }[];
  /** What the other side offers, once it was tried. */
  readonly services: TriedAnswer['services'];
  readonly onChange: (routes: readonly Route[]) => void;
}

/** Which of our categories go there, and what each is called on the other side. */
export function RoutesPart({ routes, categories, services, onChange }: Props): ReactElement {
  const t = useText();
  const change = (at: number, more: Partial<Route>): void => onChange(routes.map((each, no) => (no === at ? { ...each, ...more } : each)));
  const free = categories.filter(({ number }) => !routes.some(({ category }) => category === number));
  return (
    <section aria-labelledby="nb-routes" className="nb-form">
      <h3 id="nb-routes">{t({ zh: '送哪些类别', en: 'Which categories go there' })}</h3>
      {routes.map((each, at) => {
        const own = categories.find(({ number }) => number === each.category);
        const known = [own, ...free].filter((one) => one !== undefined);
        return (
          <div className="nb-route" key={each.category}>
            <Select
              aria-label={t({ zh: '本县类别', en: 'Our category' })}
              showSearch={{ optionFilterProp: 'label' }}
              value={each.category}
              onChange={(category) => change(at, { category })}
              options={known.map(({ number, name, public: open }) => ({
                value: number,
                label: `${number} ${name}${open ? '' : t({ zh: '（不公开）', en: ' (not public)' })}`,
              }))}
            />
            {services.length === 0 ? (
              <Input
                aria-label={t({ zh: '对方的 service_code', en: 'Its service_code' })}
                placeholder="service_code"
                value={each.service}
                maxLength={60}
                onChange={(event) => change(at, { service: event.target.value })}
              />
            ) : (
              <Select
                aria-label={t({ zh: '对方的 service_code', en: 'Its service_code' })}
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t({ zh: '选对方的类别', en: 'Choose its service' })}
                value={each.service === '' ? null : each.service}
                onChange={(service: string) => change(at, { service })}
                options={services.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
              />
            )}
            <Checkbox checked={each.reporter} onChange={(event) => change(at, { reporter: event.target.checked })}>
              {t({ zh: '带姓名电话', en: 'With name and phone' })}
            </Checkbox>
            <Button size="small" onClick={() => onChange(routes.filter((_, no) => no !== at))}>
              {t({ zh: '去掉', en: 'Remove' })}
            </Button>
          </div>
        );
      })}
      {routes.some(({ reporter }) => reporter) ? (
        <p className="ln-hint">
          {t({
            zh: '带姓名电话的，要先告知上报人会转给这个单位；描述里写的号码也会原样送去。',
            en: 'Where name and phone go along, reporters are told beforehand; numbers in the description go along as they are.',
          })}
        </p>
      ) : null}
      <div>
        <Button
          disabled={free.length === 0}
          onClick={() => onChange([...routes, { category: free[0]?.number ?? '', service: '', reporter: false }])}
        >
          {t({ zh: '加一个类别', en: 'Add a category' })}
        </Button>
      </div>
    </section>
  );
}
