import { codeItems, codeList, fieldsOf } from '@linli/kernel/model';
import { person } from './registers/person.ts';

export const correctionStateCodes = codeList('correction-state', {
  standard: 'Linli',
  label: { zh: '勘误状态', en: 'State of a correction' },
  items: codeItems([
    ['open', '待核实', 'Open'],
    ['accepted', '已改正', 'Accepted'],
    ['declined', '未采纳', 'Declined'],
  ]),
});

/** What can be said to be wrong about a person: every field of the register. */
export const correctableFieldCodes = codeList('correctable-field', {
  standard: 'Linli',
  label: { zh: '居民信息项目', en: 'Field of a person' },
  fieldsOf: person.name,
  items: fieldsOf(person).map(([key, field]) => ({ code: key, zh: field.label.zh, en: field.label.en })),
});
