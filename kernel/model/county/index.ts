export * from './county-field.ts';
export { COUNTY_FIELDS_MAX, type FieldWish, decideCountyField, decideDeclaring, isAboutPersons } from './decide-field.ts';
export { countyFieldOperations } from './operations.ts';
export { codeListsOf, extendDictionary, findCountyList } from './extend.ts';
export { COUNTY_KEY, countyKeyOf } from './field-key.ts';
export { headingKey } from './heading-key.ts';
