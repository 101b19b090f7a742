import type { ReactElement } from 'react';
import { type Register, type Text, levelLabels } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { PlaceField } from '../../places/index.ts';
import { useSession } from '../../session/index.ts';

interface Props {
  readonly id: string;
  readonly register: Register;
  readonly value: string | undefined;
  readonly fault: Text | undefined;
  readonly onChange: (place: string | undefined) => void;
}

/** Where the row lives: a place of the register's level within the post. */
export function PlaceRow({ id, register, value, fault, onChange }: Props): ReactElement {
  const t = useText();
  const { post } = useSession();
  const label = t(levelLabels[register.at]);
  return (
    <div className="ln-field">
      <label htmlFor={id}>
        {t({ zh: '所在{level}', en: '{level}' }, { level: label })}
        <span className="ln-required">
          <span aria-hidden="true">*</span>
          <span className="ln-out-of-sight">{t({ zh: '（必填）', en: ' (required)' })}</span>
        </span>
      </label>
      <PlaceField
        id={id}
        label={label}
        value={value}
        onChange={onChange}
        root={post.place}
        level={register.at}
        invalid={fault !== undefined}
        describedBy={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault === undefined ? null : (
        <span id={`${id}-fault`} className="ln-error">
          {t(fault)}
        </span>
      )}
    </div>
  );
}
