import { Tooltip } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { type Field, type Register, decideRight } from '../../../model/index.ts';
import { useText } from '../../i18n/index.ts';
import { useActor } from '../../session/index.ts';
import { UnmaskDialog } from './unmask-dialog.tsx';

interface Props {
  readonly register: Register;
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly shown: string;
}

const IN_CLEAR_MS = 60_000; // long enough to copy a number onto paper

/** A masked value with the way to see it whole; after a minute it is masked again. */
export function MaskedValue({ register, id, name, field, shown }: Props): ReactElement {
  const t = useText();
  const actor = useActor();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string>();
  const barred = decideRight(actor, register, 'unmask');
  const label = t(field.label);
  useEffect(() => {
    if (clear === undefined) return;
    const timer = setTimeout(() => setClear(undefined), IN_CLEAR_MS);
    return () => clearTimeout(timer);
  }, [clear]);
  const button = (
    <button
      type="button"
      className="ln-plain ln-no-print"
      aria-disabled={barred !== undefined}
      onClick={() => (clear === undefined ? barred === undefined && setAsking(true) : setClear(undefined))}
    >
      {clear === undefined ? t({ zh: '查看', en: 'See' }) : t({ zh: '隐去', en: 'Hide' })}
      <span className="ln-out-of-sight">{label}</span>
    </button>
  );
  return (
    <span className="ln-masked">
      <span className="ln-figures ln-lines">{clear ?? shown}</span>
      {barred === undefined ? (
        button
      ) : (
        <Tooltip title={t(barred.sentence)} trigger={['hover', 'focus', 'click']}>
          {button}
        </Tooltip>
      )}
      {asking ? (
        <UnmaskDialog
          register={register}
          id={id}
          field={name}
          label={label}
          onSeen={(value) => {
            setClear(value);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}
