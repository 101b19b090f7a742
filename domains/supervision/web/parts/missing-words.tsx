import type { Text } from '@linli/kernel/model';
import { useText } from '@linli/kernel/web';
import type { ReactElement } from 'react';

/** What somebody lacks, in the words of the indicator; several things stand in one sentence. */
export function MissingWords({ missing }: { readonly missing: readonly Text[] }): ReactElement {
  const t = useText();
  return <>{missing.map((each) => t(each)).join(t({ zh: '；', en: '; ' }))}</>;
}
