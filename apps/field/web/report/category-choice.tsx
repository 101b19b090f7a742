import type { CategoryLine } from '@linli/events/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';
import { useOpen } from '../use-field.ts';

const RECENT_MAX = 4;

interface Props {
  readonly categories: readonly CategoryLine[];
  readonly onChoose: (number: string) => void;
}

/** One press says what it is. What was reported lately from this phone stands first. */
export function CategoryChoice({ categories, onChoose }: Props): ReactElement {
  const t = useText();
  const { entries } = useOpen();
  const lately = [...new Set(entries.toReversed().flatMap(({ deed }) => (deed.kind === 'report' ? [deed.category] : [])))];
  const recent = lately.slice(0, RECENT_MAX).flatMap((number) => categories.find((each) => each.number === number) ?? []);
  const classes = [...new Map(categories.map((each) => [each.class, each.classLabel]))];
  const groups = [
    ...(recent.length === 0 ? [] : [{ key: 'recent', label: { zh: '刚才报过的', en: 'Reported lately' }, own: recent }]),
    ...classes.map(([key, label]) => ({ key, label, own: categories.filter((each) => each.class === key) })),
  ];
  return (
    <>
      <p className="fd-hint">{t({ zh: '看到了什么？', en: 'What is it?' })}</p>
      {groups.map(({ key, label, own }) => (
        <section key={key} className="fd-field" aria-labelledby={`class-${key}`}>
          <h2 id={`class-${key}`}>{t(label)}</h2>
          <div className="fd-kinds">
            {own.map((each) => (
              <button key={each.number} type="button" onClick={() => onChoose(each.number)}>
                {t(each.label)}
              </button>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
