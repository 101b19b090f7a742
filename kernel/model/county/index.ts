export * from './county-field.ts';
export * from './county-indicator.ts';
export { COUNTY_FIELDS_MAX, type FieldWish, decideCountyField, decideDeclaring, isAboutPersons } from './decide-field.ts';
export { countyFieldOperations } from './operations.ts';
export { codeListsOf, extendDictionary, fieldOfCounty, findCountyList } from './extend.ts';
export { countyKeyOf } from './field-key.ts';
export { headingKey } from './heading-key.ts';
