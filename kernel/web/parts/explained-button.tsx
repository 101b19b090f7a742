import { Button, Tooltip, type ButtonProps } from 'antd';
import type { ReactElement } from 'react';
import type { Refusal } from '../../model/index.ts';
import { useText } from '../i18n/index.ts';

interface Props extends Pick<ButtonProps, 'icon' | 'type' | 'danger' | 'size' | 'loading' | 'htmlType' | 'children'> {
  /** Why it cannot be done now; the button stays reachable so that the reason can be read. */
  readonly refusal: Refusal | undefined;
  readonly onClick?: () => void;
}

/** A button that says why it cannot be pressed, in the sentence that the server would refuse with. */
export function ExplainedButton({ refusal, onClick, children, ...rest }: Props): ReactElement {
  const t = useText();
  if (refusal === undefined) {
    return (
      <Button {...(onClick === undefined ? {} : { onClick })} {...rest}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip title={t(refusal.sentence)} trigger={['hover', 'focus', 'click']}>
      <Button className="ln-barred" {...rest} type="default" htmlType="button" aria-disabled>
        {children}
      </Button>
    </Tooltip>
  );
}
