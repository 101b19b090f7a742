import { type Field, type Register, type Text, fieldsOf, isSealed } from '../../../model/index.ts';

export interface ValueGroup {
  readonly key: string;
  readonly label: Text;
  readonly fields: readonly (readonly [string, Field])[];
}

/** The fields of a row in the order of the declaration; what is protected by law stands together, apart from the rest. */
export function valueGroups(of: Register): ValueGroup[] {
  const all = fieldsOf(of);
  const groups: ValueGroup[] = [
    { key: 'open', label: { zh: '登记内容', en: 'Record' }, fields: all.filter(([, field]) => !isSealed(field)) },
    { key: 'sealed', label: { zh: '受保护的信息', en: 'Protected information' }, fields: all.filter(([, field]) => isSealed(field)) },
  ];
  return groups.filter((group) => group.fields.length > 0);
}
