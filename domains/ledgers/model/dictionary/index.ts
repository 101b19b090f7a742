export { type Entry, isHome } from './entry.ts';
export {
  declaredFields,
  type FieldDictionary,
  fieldsOfCounty,
  fieldsTold,
  labelOf,
  tellFields,
  type ToldField,
} from './field-dictionary.ts';
export { headerKey, headerUnit } from './header-key.ts';
export { roleLabels } from './role.ts';
